-- Organisations whose people sign in with a login of the organisation itself, by OpenID Connect.

create table login_provider (
  id uuid primary key,
  name text not null,
  issuer text not null unique,
  client_id text not null,
  client_secret text not null,
  party_id uuid,
  domains text[] not null,
  changed_at timestamptz not null
);
comment on table login_provider is '@owner people: an organisation''s own login, and for which mail addresses it may speak';
comment on column login_provider.id is '@personal none';
comment on column login_provider.name is '@personal none: on the button';
comment on column login_provider.issuer is '@personal none: its address';
comment on column login_provider.client_id is '@personal none: how it knows us';
comment on column login_provider.client_secret is '@personal secret: by which it knows that it is us';
comment on column login_provider.party_id is '@personal none: whose login it is, where the directory has them';
comment on column login_provider.domains is '@personal none: the mail domains it may speak for';
comment on column login_provider.changed_at is '@personal none';
