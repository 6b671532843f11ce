-- Lists of last year name themes as they were called then; what is renamed is worked through later; a card on paper speaks to whom its audience is.
create table heading_name (
  kind text not null check (kind in ('theme', 'audience')),
  name text not null,
  slug text not null,
  primary key (kind, name)
);
create index on heading_name (kind, slug);
comment on table heading_name is '@owner themes: what themes and audiences were called before, and which it is now';
comment on column heading_name.kind is '@personal none';
comment on column heading_name.name is '@personal none';
comment on column heading_name.slug is '@personal none: of the one it is now';

create table heading_follow (
  kind text not null check (kind in ('theme', 'audience')),
  slug text not null,
  asked_at timestamptz not null,
  primary key (kind, slug)
);
comment on table heading_follow is '@owner directory: themes and audiences that changed, until a job made what is found under them anew';
comment on column heading_follow.kind is '@personal none';
comment on column heading_follow.slug is '@personal none';
comment on column heading_follow.asked_at is '@personal none';

alter table audience add column card text not null default 'other' check (card in ('older', 'children', 'newcomers', 'other'));
comment on column audience.card is '@personal none: to whom its card on paper speaks';
-- What was told from the slug until now.
update audience set card = case when slug ~ '^kind' then 'children' when slug ~ 'nieuw' then 'newcomers' when slug ~ '^(ouderen?|senioren)(-|$)' then 'older' else 'other' end;
