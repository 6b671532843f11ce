-- Outside lists of subjects that regions map their own themes to.

create table commons.taxonomy (
  id text primary key check (id ~ '^[a-z0-9.-]+$'),
  name text not null,
  version text,
  source text not null
);
comment on table commons.taxonomy is '@owner themes: an outside list, such as DigComp 3.0 or Open Eligibility';
comment on column commons.taxonomy.id is '@personal none';
comment on column commons.taxonomy.name is '@personal none';
comment on column commons.taxonomy.version is '@personal none';
comment on column commons.taxonomy.source is '@personal none: file that told it last';

create table commons.taxonomy_term (
  taxonomy_id text not null references commons.taxonomy on delete cascade,
  id text not null,
  parent_id text,
  kind text not null,
  position integer not null,
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  description jsonb not null default '{}' check (jsonb_typeof(description) = 'object'),
  primary key (taxonomy_id, id),
  foreign key (taxonomy_id, parent_id) references commons.taxonomy_term deferrable initially deferred
);
create index on commons.taxonomy_term (taxonomy_id, parent_id);
comment on table commons.taxonomy_term is '@owner themes: one subject of such a list';
comment on column commons.taxonomy_term.taxonomy_id is '@personal none';
comment on column commons.taxonomy_term.id is '@personal none: as the list itself numbers it';
comment on column commons.taxonomy_term.parent_id is '@personal none';
comment on column commons.taxonomy_term.kind is '@personal none: area, competence, statement, service, situation';
comment on column commons.taxonomy_term.position is '@personal none: order in the list';
comment on column commons.taxonomy_term.name is '@personal none: text by language (nl, en)';
comment on column commons.taxonomy_term.description is '@personal none: text by language';
