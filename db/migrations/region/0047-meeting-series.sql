-- A series: meetings of a network that were planned in one go, by a rule or by dates that were typed.
create table meeting_series (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  schedule jsonb,
  title text not null,
  aim text,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  location_id uuid references location on delete set null,
  place text,
  is_home boolean not null default false,
  sequence integer not null default 0,
  made_at timestamptz not null,
  made_by uuid,
  stopped_at timestamptz,
  changed_at timestamptz not null,
  check (ends_at > starts_at)
);
create index on meeting_series (network_id);
create index on meeting_series (location_id);
comment on table meeting_series is '@owner meetings: meetings that were planned in one go; each is a meeting as any other';
comment on column meeting_series.id is '@personal none: also the UID by which calendars know the series';
comment on column meeting_series.network_id is '@personal none';
comment on column meeting_series.schedule is '@personal none: the rule, with its first and last day; null when the dates were typed';
comment on column meeting_series.title is '@personal none';
comment on column meeting_series.aim is '@personal none';
comment on column meeting_series.starts_at is '@personal none: local time, as the rest of the series has it';
comment on column meeting_series.ends_at is '@personal none: local time, the same day';
comment on column meeting_series.location_id is '@personal none: a place of the directory';
comment on column meeting_series.place is '@personal contact: any place in words; may be somebody''s home';
comment on column meeting_series.is_home is '@personal none: the place is a home, which only invitees see';
comment on column meeting_series.sequence is '@personal none: how often calendars were told that the series as a whole changed (RFC 5545)';
comment on column meeting_series.made_at is '@personal none';
comment on column meeting_series.made_by is '@personal identifier';
comment on column meeting_series.stopped_at is '@personal none';
comment on column meeting_series.changed_at is '@personal none';

alter table meeting add column series_id uuid references meeting_series on delete set null, add column series_on date, add check (series_id is null or series_on is not null);
create unique index on meeting (series_id, series_on);
comment on column meeting.series_id is '@personal none: the series it was planned with';
comment on column meeting.series_on is '@personal none: the day of the series that it stands for, also when it is held on another (RFC 5545 RECURRENCE-ID)';
