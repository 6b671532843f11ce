-- A calendar address of one's own: programs fetch the meetings of somebody's networks by a secret, of which only the hash is kept.
create table calendar_address (
  person_id uuid primary key references person on delete cascade,
  secret_hash bytea not null unique,
  made_at timestamptz not null
);
comment on table calendar_address is '@owner meetings: by which secret address somebody''s calendar program fetches their meetings';
comment on column calendar_address.person_id is '@personal identifier: whose it is';
comment on column calendar_address.secret_hash is '@personal secret: SHA-256 of what stands in the address';
comment on column calendar_address.made_at is '@personal none';
