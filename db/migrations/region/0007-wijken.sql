-- Which areas of the reference data this region calls its wijken, and what each tells about itself.
create table wijk (
  code text primary key,
  slug text not null unique,
  name text not null,
  intro text not null default '',
  codes text[] not null,
  position smallint not null
);
comment on table wijk is '@owner areas: the wijken of this region, with their place on the site';
comment on column wijk.code is '@personal none: official code, or one that the region made for a list of statistical sectors';
comment on column wijk.slug is '@personal none';
comment on column wijk.name is '@personal none';
comment on column wijk.intro is '@personal none';
comment on column wijk.codes is '@personal none: its own code, those of all it lies in and of all that lies in it: what is for one of these is for this wijk';
comment on column wijk.position is '@personal none';
