-- The story of a network: what who carries it let stand, or left out.
create table logbook_line (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  source text not null,
  kind text not null,
  on_day date not null,
  words text not null,
  is_shown boolean not null,
  changed_at timestamptz not null,
  unique (network_id, source)
);
create index on logbook_line (network_id, on_day);
comment on table logbook_line is '@owner logbook: a line of the story of a network, shown or left out by who carries it';
comment on column logbook_line.id is '@personal none';
comment on column logbook_line.network_id is '@personal none';
comment on column logbook_line.source is '@personal none: of which fact or decision';
comment on column logbook_line.kind is '@personal none';
comment on column logbook_line.on_day is '@personal none';
comment on column logbook_line.words is '@personal content';
comment on column logbook_line.is_shown is '@personal none: left out where it is false';
comment on column logbook_line.changed_at is '@personal none';
