-- An advertisement can be read by who does not see its picture. A wijk keeps answering to the names it had in addresses.

alter table advertisement add column words text not null default '';
comment on column advertisement.words is '@personal none: what the picture says, for who cannot see it';

create table wijk_slug (
  slug text primary key,
  code text not null references wijk (code) on delete cascade
);
create index on wijk_slug (code);
comment on table wijk_slug is '@owner areas: what a wijk was called in addresses before; they lead to it for good';
comment on column wijk_slug.slug is '@personal none';
comment on column wijk_slug.code is '@personal none';
