-- What stands below every region: which regions there are, how their transactions put work in the queue, and sign-in.

create extension if not exists pg_trgm schema ext;
create extension if not exists unaccent schema ext;

create table commons.region (
  id uuid primary key,
  slug text not null unique,
  schema_name text not null unique,
  name text not null,
  country text not null check (country in ('NL', 'BE')),
  locale text not null check (locale in ('nl', 'nl-BE')),
  is_demo boolean not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
comment on table commons.region is '@owner regions: the self-governing communities on this installation';
comment on column commons.region.id is '@personal none';
comment on column commons.region.slug is '@personal none';
comment on column commons.region.schema_name is '@personal none: name of its schema and of its login role';
comment on column commons.region.name is '@personal none';
comment on column commons.region.country is '@personal none';
comment on column commons.region.locale is '@personal none';
comment on column commons.region.is_demo is '@personal none: invented, sends nothing, goes when the first real region comes';
comment on column commons.region.settings is '@personal none: help line, school region, names of roles; checked by the regions module';
comment on column commons.region.created_at is '@personal none';

create table commons.region_host (
  host text primary key check (host = lower(host)),
  region_id uuid not null references commons.region on delete cascade,
  is_main boolean not null
);
create index on commons.region_host (region_id);
create unique index on commons.region_host (region_id) where is_main;
comment on table commons.region_host is '@owner regions: host names that lead to a region';
comment on column commons.region_host.host is '@personal none';
comment on column commons.region_host.region_id is '@personal none';
comment on column commons.region_host.is_main is '@personal none: the one that paper and mail name';

-- A region's transaction queues its work here: the job is a row of the same commit. The region is taken from the role that
-- asks, so that no region can queue work in another's name.
create function commons.add_job(task text, payload json, run_at timestamptz, job_key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload => json_build_object('schema', coalesce(nullif(current_setting('role'), 'none'), session_user), 'data', payload),
    run_at => coalesce(run_at, now()), job_key => case when job_key is null then null else coalesce(nullif(current_setting('role'), 'none'), session_user) || ':' || job_key end)
$$;

create table accounts.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  created_at timestamptz not null
);
comment on table accounts.account is '@owner people: one person''s way in, over all regions';
comment on column accounts.account.id is '@personal identifier';
comment on column accounts.account.email is '@personal contact';
comment on column accounts.account.created_at is '@personal history';

create table accounts.link (
  account_id uuid not null references accounts.account on delete cascade,
  region_id uuid not null references commons.region on delete cascade,
  person_id uuid not null,
  primary key (account_id, region_id)
);
create index on accounts.link (region_id, person_id);
comment on table accounts.link is '@owner people: which person of a region an account is';
comment on column accounts.link.account_id is '@personal identifier';
comment on column accounts.link.region_id is '@personal none';
comment on column accounts.link.person_id is '@personal identifier';

create table accounts.session (
  token_hash bytea primary key,
  account_id uuid not null references accounts.account on delete cascade,
  region_id uuid not null references commons.region on delete cascade,
  device text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on accounts.session (account_id);
create index on accounts.session (expires_at);
comment on table accounts.session is '@owner people: who is signed in where';
comment on column accounts.session.token_hash is '@personal secret: SHA-256 of the cookie';
comment on column accounts.session.account_id is '@personal identifier';
comment on column accounts.session.region_id is '@personal none';
comment on column accounts.session.device is '@personal history: the browser in plain words';
comment on column accounts.session.created_at is '@personal history';
comment on column accounts.session.expires_at is '@personal history';

create table accounts.sign_in (
  token_hash bytea primary key,
  account_id uuid not null references accounts.account on delete cascade,
  region_id uuid not null references commons.region on delete cascade,
  expires_at timestamptz not null
);
create index on accounts.sign_in (account_id);
create index on accounts.sign_in (expires_at);
comment on table accounts.sign_in is '@owner people: links that sign somebody in once; gone once used';
comment on column accounts.sign_in.token_hash is '@personal secret: SHA-256 of the link''s token';
comment on column accounts.sign_in.account_id is '@personal identifier';
comment on column accounts.sign_in.region_id is '@personal none';
comment on column accounts.sign_in.expires_at is '@personal history';

alter table accounts.account enable row level security, force row level security;
alter table accounts.link enable row level security, force row level security;
alter table accounts.session enable row level security, force row level security;
alter table accounts.sign_in enable row level security, force row level security;
create policy app on accounts.account to wijkverband_app using (true);
create policy app on accounts.link to wijkverband_app using (true);
create policy app on accounts.session to wijkverband_app using (true);
create policy app on accounts.sign_in to wijkverband_app using (true);
