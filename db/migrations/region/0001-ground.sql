-- What crosses all subjects of a region: what happened, what waits for whom, what takes place, the versions before, what goes out.

create table region_state (
  only_row boolean primary key default true check (only_row),
  access_hash text
);
insert into region_state default values;
comment on table region_state is '@owner platform: one row about this region''s schema';
comment on column region_state.only_row is '@personal none';
comment on column region_state.access_hash is '@personal none: which row policies were applied';

create table fact (
  id uuid primary key,
  kind text not null,
  subject_kind text not null,
  subject_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'system', 'visitor')),
  actor_id uuid,
  on_behalf_of uuid,
  at timestamptz not null,
  data jsonb not null default '{}'
);
create index on fact (subject_kind, subject_id, at desc);
create index on fact (kind, at desc);
create index on fact (actor_id) where actor_id is not null;
comment on table fact is '@owner platform: what happened; only added to';
comment on column fact.id is '@personal none';
comment on column fact.kind is '@personal none';
comment on column fact.subject_kind is '@personal none';
comment on column fact.subject_id is '@personal identifier';
comment on column fact.actor_kind is '@personal none';
comment on column fact.actor_id is '@personal identifier';
comment on column fact.on_behalf_of is '@personal identifier';
comment on column fact.at is '@personal history';
comment on column fact.data is '@personal none: never names, addresses or free text about people';

create table version (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  fact_id uuid not null references fact,
  scope text not null,
  document jsonb not null,
  at timestamptz not null,
  unique (subject_kind, subject_id, number)
);
create index on version (fact_id);
comment on table version is '@owner platform: an entry as it was after each change, whole';
comment on column version.id is '@personal none';
comment on column version.subject_kind is '@personal none';
comment on column version.subject_id is '@personal none';
comment on column version.number is '@personal none';
comment on column version.fact_id is '@personal none: which fact made it; who and on whose behalf stand there';
comment on column version.scope is '@personal none: who may read it, beside the region''s editors';
comment on column version.document is '@personal contact: private contacts stand in it';
comment on column version.at is '@personal none';

create table duty (
  id uuid primary key,
  what text not null,
  holder text not null,
  subject_kind text not null,
  subject_id uuid not null,
  due_on date not null,
  remind_from timestamptz not null,
  queued_at timestamptz,
  made_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  unique nulls not distinct (what, holder, subject_kind, subject_id, closed_at)
);
create index duty_open_of_holder on duty (holder, due_on) where closed_at is null;
create index duty_to_queue on duty (remind_from) where closed_at is null and queued_at is null;
comment on table duty is '@owner platform: what waits for whom until when';
comment on column duty.id is '@personal none';
comment on column duty.what is '@personal none';
comment on column duty.holder is '@personal identifier: person:<id> or a scope such as party:<id>';
comment on column duty.subject_kind is '@personal none';
comment on column duty.subject_id is '@personal none';
comment on column duty.due_on is '@personal none';
comment on column duty.remind_from is '@personal none';
comment on column duty.queued_at is '@personal none: when its reminder went into the job queue';
comment on column duty.made_at is '@personal none';
comment on column duty.closed_at is '@personal history';
comment on column duty.closed_by is '@personal identifier';

create table calendar_item (
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  path text not null,
  place text,
  areas text[] not null,
  schedules jsonb not null,
  first_on date,
  last_on date,
  primary key (subject_kind, subject_id)
);
create index on calendar_item using gin (areas);
comment on table calendar_item is '@owner platform: what takes place that anybody may come to';
comment on column calendar_item.subject_kind is '@personal none';
comment on column calendar_item.subject_id is '@personal none';
comment on column calendar_item.title is '@personal none';
comment on column calendar_item.path is '@personal none: where it stands on the site';
comment on column calendar_item.place is '@personal none';
comment on column calendar_item.areas is '@personal none: official codes';
comment on column calendar_item.schedules is '@personal none: HSDS schedules';
comment on column calendar_item.first_on is '@personal none';
comment on column calendar_item.last_on is '@personal none';

create table mail (
  id uuid primary key,
  purpose text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  keep_until timestamptz not null
);
create index on mail (keep_until);
create index on mail (made_at desc);
comment on table mail is '@owner platform: e-mail that goes out or went out';
comment on column mail.id is '@personal none: also its Message-ID, so that a second try is recognised';
comment on column mail.purpose is '@personal none';
comment on column mail.recipient is '@personal contact';
comment on column mail.subject is '@personal content';
comment on column mail.body is '@personal content';
comment on column mail.made_at is '@personal history';
comment on column mail.sent_at is '@personal history';
comment on column mail.attempts is '@personal none';
comment on column mail.last_error is '@personal none';
comment on column mail.keep_until is '@personal none';
