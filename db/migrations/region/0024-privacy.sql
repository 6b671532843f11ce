-- Privacy: a new e-mail address that waits for a yes, who was told where we have an address from, and forgetting in what is otherwise only added to.

create table address_change (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  old_email text,
  new_email text not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  keep_until timestamptz not null
);
create index on address_change (person_id);
comment on table address_change is '@owner people: a new e-mail address, until somebody says yes there';
comment on column address_change.id is '@personal none';
comment on column address_change.person_id is '@personal identifier';
comment on column address_change.old_email is '@personal contact';
comment on column address_change.new_email is '@personal contact';
comment on column address_change.token_hash is '@personal secret: SHA-256 of the link''s token';
comment on column address_change.made_at is '@personal history';
comment on column address_change.keep_until is '@personal none';

create table told_origin (
  email text primary key,
  told_at timestamptz not null
);
comment on table told_origin is '@owner reach: who was told where we have their address from: once';
comment on column told_origin.email is '@personal contact';
comment on column told_origin.told_at is '@personal history';

-- The application adds to facts and changes none. Who is erased goes out of them all the same, and so does everybody after some years: what happened stays, who did it goes.
create function forget_in_facts(who uuid) returns void language sql security definer set search_path from current as $$
  update fact set actor_id = nullif(actor_id, who), on_behalf_of = nullif(on_behalf_of, who), subject_id = nullif(subject_id, who), data = replace(data::text, who::text, '')::jsonb
  where actor_id = who or on_behalf_of = who or subject_id = who or position(who::text in data::text) > 0
$$;
create function forget_actors(before timestamptz) returns void language sql security definer set search_path from current as $$
  update fact set actor_id = null, on_behalf_of = null where at < before and (actor_id is not null or on_behalf_of is not null)
$$;
