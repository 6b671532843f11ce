-- What HSDS 3.0 has and we did not: desks and functions that can be asked, a warning, parts of numbers, costs and accessibility; what is kept only to be given out again; terms of outside lists.
alter table party add column contacts jsonb not null default '[]', add column passed_on jsonb not null default '{}';
alter table service add column contacts jsonb not null default '[]', add column passed_on jsonb not null default '{}', add column alert text;
alter table location add column contacts jsonb not null default '[]', add column passed_on jsonb not null default '{}', add column accessibility_url text;
alter table service_at_location add column contacts jsonb not null default '[]', add column passed_on jsonb not null default '{}';
alter table phone add column extension integer, add column languages text[] not null default '{}';
alter table cost_option add column valid_from date, add column valid_until date;
comment on column party.contacts is '@personal none: desks and functions (HSDS contact); people stand in shown_contact and private_contact';
comment on column service.contacts is '@personal none: desks and functions (HSDS contact)';
comment on column location.contacts is '@personal none: desks and functions (HSDS contact)';
comment on column service_at_location.contacts is '@personal none: desks and functions (HSDS contact)';
comment on column party.passed_on is '@personal none: what a feed told that has no place among our words, to be given out again';
comment on column service.passed_on is '@personal none: as of party';
comment on column location.passed_on is '@personal none: as of party';
comment on column service_at_location.passed_on is '@personal none: as of party';
comment on column service.alert is '@personal none: what visitors must know before all else (HSDS alert)';
comment on column location.accessibility_url is '@personal none';
comment on column phone.extension is '@personal none';
comment on column phone.languages is '@personal none: ISO 639 codes of who answers';
comment on column cost_option.valid_from is '@personal none';
comment on column cost_option.valid_until is '@personal none: last day';

create table hsds_taxonomy (
  id uuid primary key,
  name text not null,
  description text,
  uri text,
  version text
);
create table hsds_term (
  id uuid primary key,
  taxonomy_id uuid references hsds_taxonomy,
  code text,
  name text not null,
  description text,
  parent_id uuid,
  language text,
  term_uri text
);
comment on table hsds_taxonomy is '@owner hsds: lists of terms that entries came with and that are none of ours (HSDS taxonomy)';
comment on column hsds_taxonomy.id is '@personal none';
comment on column hsds_taxonomy.name is '@personal none';
comment on column hsds_taxonomy.description is '@personal none';
comment on column hsds_taxonomy.uri is '@personal none';
comment on column hsds_taxonomy.version is '@personal none';
comment on table hsds_term is '@owner hsds: their terms, as far as an entry carries them, with those above (HSDS taxonomy_term)';
comment on column hsds_term.id is '@personal none: as the source has it, or derived from that';
comment on column hsds_term.taxonomy_id is '@personal none';
comment on column hsds_term.code is '@personal none';
comment on column hsds_term.name is '@personal none';
comment on column hsds_term.description is '@personal none';
comment on column hsds_term.parent_id is '@personal none';
comment on column hsds_term.language is '@personal none';
comment on column hsds_term.term_uri is '@personal none';
