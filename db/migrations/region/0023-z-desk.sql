-- The desk: a resident opposite shows a code, and staff act for them for ten minutes.

create table desk (
  party_id uuid primary key,
  marked_at timestamptz not null,
  marked_by uuid
);
comment on table desk is '@owner desk: organisations whose members help residents at a desk';
comment on column desk.party_id is '@personal none';
comment on column desk.marked_at is '@personal history';
comment on column desk.marked_by is '@personal identifier';

create table desk_code (
  code_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  form text not null check (form in ('screen', 'paper')),
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on desk_code (person_id);
create index on desk_code (expires_at);
comment on table desk_code is '@owner desk: what a resident shows at a desk, so that staff may act for them';
comment on column desk_code.code_hash is '@personal secret';
comment on column desk_code.person_id is '@personal identifier';
comment on column desk_code.form is '@personal none';
comment on column desk_code.made_at is '@personal history';
comment on column desk_code.made_by is '@personal identifier';
comment on column desk_code.expires_at is '@personal none';
comment on column desk_code.used_at is '@personal history';

create table desk_visit (
  id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  started_at timestamptz not null,
  ends_at timestamptz not null
);
create index on desk_visit (staff_id);
create index on desk_visit (person_id, started_at desc);
comment on table desk_visit is '@owner desk: some minutes in which somebody acts for the resident opposite';
comment on column desk_visit.id is '@personal none';
comment on column desk_visit.token_hash is '@personal secret: SHA-256 of the cookie';
comment on column desk_visit.staff_id is '@personal identifier';
comment on column desk_visit.person_id is '@personal identifier';
comment on column desk_visit.started_at is '@personal history';
comment on column desk_visit.ends_at is '@personal history: ten minutes later, or when they were done';

create table desk_miss (
  id uuid primary key,
  staff_id uuid not null references person on delete cascade,
  at timestamptz not null
);
create index on desk_miss (staff_id, at);
comment on table desk_miss is '@owner desk: codes that were typed wrong, so that nobody guesses';
comment on column desk_miss.id is '@personal none';
comment on column desk_miss.staff_id is '@personal identifier';
comment on column desk_miss.at is '@personal history';
