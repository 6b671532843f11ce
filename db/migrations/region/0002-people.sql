-- People of a region, what they may do, for whom they speak and what they agreed to.

create table person (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  language text not null default 'nl',
  made_at timestamptz not null
);
comment on table person is '@owner people: a human being with or without an account';
comment on column person.id is '@personal identifier';
comment on column person.slug is '@personal name';
comment on column person.name is '@personal name';
comment on column person.language is '@personal preference';
comment on column person.made_at is '@personal history';

create table person_contact (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('email', 'phone', 'address')),
  value text not null,
  source text not null,
  unique (person_id, kind, value)
);
comment on table person_contact is '@owner people: how a person can be reached';
comment on column person_contact.id is '@personal none';
comment on column person_contact.person_id is '@personal identifier';
comment on column person_contact.kind is '@personal none';
comment on column person_contact.value is '@personal contact';
comment on column person_contact.source is '@personal none: where we have it from';

create table role (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null,
  scope_kind text not null,
  scope text not null,
  is_deputy boolean not null default false,
  starts_on date not null,
  ends_on date,
  given_at timestamptz not null,
  given_by uuid
);
create index on role (person_id);
create index on role (scope_kind, scope);
comment on table role is '@owner people: what a person may do, for what, until when';
comment on column role.id is '@personal none';
comment on column role.person_id is '@personal identifier';
comment on column role.kind is '@personal role';
comment on column role.scope_kind is '@personal role: region, area, network or party; contributed by modules';
comment on column role.scope is '@personal role: the code or id of that area, network or party';
comment on column role.is_deputy is '@personal role';
comment on column role.starts_on is '@personal role';
comment on column role.ends_on is '@personal role';
comment on column role.given_at is '@personal history';
comment on column role.given_by is '@personal identifier';

create table representation (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  party_id uuid not null,
  starts_on date not null,
  ends_on date
);
create index on representation (person_id);
create index on representation (party_id);
comment on table representation is '@owner people: a person speaking for a party';
comment on column representation.id is '@personal none';
comment on column representation.person_id is '@personal identifier';
comment on column representation.party_id is '@personal role';
comment on column representation.starts_on is '@personal role';
comment on column representation.ends_on is '@personal role';

create table consent (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  purpose text not null,
  text_version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index on consent (person_id, purpose);
comment on table consent is '@owner people: what a person agreed to, for which purpose';
comment on column consent.id is '@personal none';
comment on column consent.person_id is '@personal identifier';
comment on column consent.purpose is '@personal preference';
comment on column consent.text_version is '@personal none';
comment on column consent.given_at is '@personal history';
comment on column consent.withdrawn_at is '@personal history';
