-- A region's own words: what offers are about, for whom, and how its themes relate to outside lists.

create table theme (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null,
  parent_slug text references theme deferrable initially deferred,
  position integer not null,
  check (parent_slug <> slug)
);
create index on theme (parent_slug);
comment on table theme is '@owner themes: subjects, a tree of two levels or more';
comment on column theme.slug is '@personal none';
comment on column theme.name is '@personal none';
comment on column theme.parent_slug is '@personal none';
comment on column theme.position is '@personal none: order among its neighbours';

create table audience (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null,
  position integer not null
);
comment on table audience is '@owner themes: groups of people that offers are for';
comment on column audience.slug is '@personal none';
comment on column audience.name is '@personal none: a group, never a person';
comment on column audience.position is '@personal none';

create table theme_mapping (
  theme_slug text not null references theme on delete cascade,
  taxonomy_id text not null,
  term_id text not null,
  primary key (theme_slug, taxonomy_id, term_id)
);
create index on theme_mapping (taxonomy_id, term_id);
comment on table theme_mapping is '@owner themes: which term of an outside list says the same';
comment on column theme_mapping.theme_slug is '@personal none';
comment on column theme_mapping.taxonomy_id is '@personal none';
comment on column theme_mapping.term_id is '@personal none';

create table audience_mapping (
  audience_slug text not null references audience on delete cascade,
  taxonomy_id text not null,
  term_id text not null,
  primary key (audience_slug, taxonomy_id, term_id)
);
create index on audience_mapping (taxonomy_id, term_id);
comment on table audience_mapping is '@owner themes: which term of an outside list says the same';
comment on column audience_mapping.audience_slug is '@personal none';
comment on column audience_mapping.taxonomy_id is '@personal none';
comment on column audience_mapping.term_id is '@personal none';
