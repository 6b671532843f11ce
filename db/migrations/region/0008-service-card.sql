-- One row per service with all that a list shows and filters by, made from the entry in the same transaction as each change. The application keeps
-- the filters in memory (docs/decisions/0061-line-index.md), so that a page of the directory reads its own twenty rows and no more.
create table service_card (
  service_id uuid primary key references service on delete cascade,
  sort_name text not null,
  areas text[] not null,
  themes text[] not null,
  audiences text[] not null,
  languages text[] not null,
  attending text[] not null,
  access text[] not null,
  is_free boolean not null,
  points double precision[] not null,
  in_evening boolean not null,
  in_weekend boolean not null,
  confirmed_at timestamptz,
  made_at timestamptz not null,
  card jsonb not null
);
create index on service_card (sort_name, service_id);
comment on table service_card is '@owner directory: a service as a list shows it';
comment on column service_card.service_id is '@personal none';
comment on column service_card.sort_name is '@personal none';
comment on column service_card.areas is '@personal none';
comment on column service_card.themes is '@personal none: with the themes above them';
comment on column service_card.audiences is '@personal none';
comment on column service_card.languages is '@personal none';
comment on column service_card.attending is '@personal none';
comment on column service_card.access is '@personal none: parts of accessibility known to be there at one of its places';
comment on column service_card.is_free is '@personal none';
comment on column service_card.points is '@personal none: latitude, longitude, latitude, longitude ... of its places';
comment on column service_card.in_evening is '@personal none';
comment on column service_card.in_weekend is '@personal none';
comment on column service_card.confirmed_at is '@personal none';
comment on column service_card.made_at is '@personal none';
comment on column service_card.card is '@personal none: name, words, place, hours and costs as shown';
