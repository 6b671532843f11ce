-- Signing in by an organisation's own login: who somebody there is here.

create table accounts.organisation_login (
  region_id uuid not null references commons.region on delete cascade,
  issuer text not null,
  subject text not null,
  account_id uuid not null references accounts.account on delete cascade,
  bound_at timestamptz not null,
  primary key (region_id, issuer, subject)
);
create index on accounts.organisation_login (account_id);
comment on table accounts.organisation_login is '@owner people: which account somebody of an organisation''s own login is';
comment on column accounts.organisation_login.region_id is '@personal none';
comment on column accounts.organisation_login.issuer is '@personal none: the login that says so';
comment on column accounts.organisation_login.subject is '@personal identifier: how that login names them';
comment on column accounts.organisation_login.account_id is '@personal identifier';
comment on column accounts.organisation_login.bound_at is '@personal history';

alter table accounts.organisation_login enable row level security, force row level security;
create policy app on accounts.organisation_login to wijkverband_app using (true);
