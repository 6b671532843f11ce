-- Who works together with whom, at what, by which means and until when.
create table partnership (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  what text not null,
  kind text not null check (kind in ('general', 'media', 'school')),
  area text,
  carried_by text,
  money text,
  hours text,
  rooms text,
  starts_on date,
  ends_on date,
  lasts text,
  review_on date,
  is_public boolean not null default false,
  network_id uuid references network on delete set null,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz not null,
  ended_at timestamptz,
  ended_words text,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on partnership (area);
create index on partnership (network_id);
comment on table partnership is '@owner partnerships: who works together at what, by which means and until when';
comment on column partnership.id is '@personal none';
comment on column partnership.slug is '@personal none';
comment on column partnership.title is '@personal content';
comment on column partnership.what is '@personal content';
comment on column partnership.kind is '@personal none: media is neighbourhood media with a broadcaster';
comment on column partnership.area is '@personal none: code of its wijk; null is the whole region';
comment on column partnership.carried_by is '@personal name: who carries it, in words';
comment on column partnership.money is '@personal content';
comment on column partnership.hours is '@personal content';
comment on column partnership.rooms is '@personal content';
comment on column partnership.starts_on is '@personal none';
comment on column partnership.ends_on is '@personal none';
comment on column partnership.lasts is '@personal content: how it goes on after the money of a project';
comment on column partnership.review_on is '@personal none: when it is looked at again';
comment on column partnership.is_public is '@personal none: whether visitors see what it is and who takes part';
comment on column partnership.network_id is '@personal none: where it was begun';
comment on column partnership.made_at is '@personal none';
comment on column partnership.made_by is '@personal identifier';
comment on column partnership.changed_at is '@personal none';
comment on column partnership.ended_at is '@personal none';
comment on column partnership.ended_words is '@personal content: what came of it';

create table partnership_party (
  id uuid primary key,
  partnership_id uuid not null references partnership on delete cascade,
  position integer not null,
  party_id uuid references party on delete cascade,
  words text,
  check (num_nonnulls(party_id, words) = 1)
);
create index on partnership_party (partnership_id, position);
create index on partnership_party (party_id);
comment on table partnership_party is '@owner partnerships: who takes part, of the directory or in words';
comment on column partnership_party.id is '@personal none';
comment on column partnership_party.partnership_id is '@personal none';
comment on column partnership_party.position is '@personal none';
comment on column partnership_party.party_id is '@personal none';
comment on column partnership_party.words is '@personal name: who is not in the directory';
