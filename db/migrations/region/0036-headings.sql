-- Who takes a theme or audience away lets another take its place: addresses, lists and old versions that name the first then mean the second.

create table theme_slug (
  slug text primary key,
  theme_slug text not null references theme on delete cascade
);
create index on theme_slug (theme_slug);
comment on table theme_slug is '@owner themes: themes that were taken away, and which took their place';
comment on column theme_slug.slug is '@personal none';
comment on column theme_slug.theme_slug is '@personal none';

create table audience_slug (
  slug text primary key,
  audience_slug text not null references audience on delete cascade
);
create index on audience_slug (audience_slug);
comment on table audience_slug is '@owner themes: audiences that were taken away, and which took their place';
comment on column audience_slug.slug is '@personal none';
comment on column audience_slug.audience_slug is '@personal none';
