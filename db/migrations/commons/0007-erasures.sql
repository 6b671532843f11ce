-- Who was erased, so that a backup from before it does not bring them back; and work that names them.

create table accounts.erasure (
  region_id uuid not null references commons.region on delete cascade,
  person_id uuid not null,
  erased_at timestamptz not null,
  primary key (region_id, person_id)
);
create index on accounts.erasure (erased_at);
comment on table accounts.erasure is '@owner privacy: who was erased, kept as long as a backup can still hold them';
comment on column accounts.erasure.region_id is '@personal none';
comment on column accounts.erasure.person_id is '@personal identifier: of nobody that is still known';
comment on column accounts.erasure.erased_at is '@personal history';
alter table accounts.erasure enable row level security, force row level security;
create policy app on accounts.erasure to wijkverband_app using (true);

-- Takes queued work of one's own region that names this id out of the queue. The region is taken from the role that asks.
create function commons.forget_jobs(about text) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from graphile_worker._private_jobs where payload ->> 'schema' = coalesce(nullif(current_setting('role'), 'none'), session_user)
    and locked_at is null and position(about in payload::text) > 0
$$;
