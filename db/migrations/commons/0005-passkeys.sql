-- Signing in by a passkey: a key pair of a device, of which we keep the public half.

create table accounts.challenge (
  browser_hash bytea primary key,
  region_id uuid not null references commons.region on delete cascade,
  purpose text not null check (purpose in ('passkey', 'newPasskey', 'organisation')),
  memory jsonb not null,
  expires_at timestamptz not null
);
create index on accounts.challenge (expires_at);
comment on table accounts.challenge is '@owner people: what a browser that is signing in was given and has to come back with; gone once used';
comment on column accounts.challenge.browser_hash is '@personal secret: SHA-256 of the cookie of that browser';
comment on column accounts.challenge.region_id is '@personal none';
comment on column accounts.challenge.purpose is '@personal none';
comment on column accounts.challenge.memory is '@personal secret: the challenge, or state, nonce and verifier of OpenID Connect';
comment on column accounts.challenge.expires_at is '@personal history';

create table accounts.passkey (
  credential_id text primary key,
  account_id uuid not null references accounts.account on delete cascade,
  region_id uuid not null references commons.region on delete cascade,
  host text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null
);
create index on accounts.passkey (account_id, region_id);
comment on table accounts.passkey is '@owner people: devices that sign an account in by a key of their own';
comment on column accounts.passkey.credential_id is '@personal identifier: base64url, as the device names the key';
comment on column accounts.passkey.account_id is '@personal identifier';
comment on column accounts.passkey.region_id is '@personal none';
comment on column accounts.passkey.host is '@personal none: the host name that the key belongs to';
comment on column accounts.passkey.public_key is '@personal identifier: COSE';
comment on column accounts.passkey.counter is '@personal none: how often the device says it signed; a lower one is a copy';
comment on column accounts.passkey.transports is '@personal history: how the device can be reached: internal, usb, hybrid ...';
comment on column accounts.passkey.name is '@personal content: what its owner calls it';
comment on column accounts.passkey.made_at is '@personal history';

alter table accounts.challenge enable row level security, force row level security;
alter table accounts.passkey enable row level security, force row level security;
create policy app on accounts.challenge to wijkverband_app using (true);
create policy app on accounts.passkey to wijkverband_app using (true);
