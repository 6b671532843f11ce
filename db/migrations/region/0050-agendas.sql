-- What an agenda begins with, the subjects that members hand in for it, and what was taken off that had come by itself.
create table standing_item (
  id uuid primary key,
  network_id uuid references network on delete cascade,
  kind text,
  position integer not null,
  part text,
  title text not null,
  aim text,
  who text,
  minutes integer check (minutes between 1 and 600),
  is_on boolean not null,
  check (num_nonnulls(network_id, kind) = 1)
);
create index on standing_item (network_id, position);
create index on standing_item (kind, position) where kind is not null;
comment on table standing_item is '@owner meetings: what the agenda of a network, or of all networks of a kind, begins with';
comment on column standing_item.id is '@personal none';
comment on column standing_item.network_id is '@personal none: whose agenda; null is that of a kind';
comment on column standing_item.kind is '@personal none: of all networks of this kind that have none of their own';
comment on column standing_item.position is '@personal none';
comment on column standing_item.part is '@personal none: what it gathers by itself, such as agreements; null is nothing';
comment on column standing_item.title is '@personal none';
comment on column standing_item.aim is '@personal none';
comment on column standing_item.who is '@personal name: who leads it';
comment on column standing_item.minutes is '@personal none: how long';
comment on column standing_item.is_on is '@personal none: whether the next agenda begins with it';

alter table agenda_item add column part text;
comment on column agenda_item.part is '@personal none: what it gathers by itself, such as agreements; null is nothing';

create table agenda_subject (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  member_id uuid not null references network_member on delete cascade,
  sort text not null check (sort in ('subject', 'news')),
  title text not null,
  aim text,
  minutes integer check (minutes between 1 and 600),
  state text not null check (state in ('waits', 'planned', 'later', 'declined')),
  meeting_id uuid references meeting on delete set null,
  item_id uuid references agenda_item on delete set null,
  words text,
  made_at timestamptz not null,
  answered_at timestamptz,
  told_at timestamptz,
  check (state <> 'declined' or words is not null)
);
create index on agenda_subject (network_id, state);
create index on agenda_subject (member_id);
create index on agenda_subject (meeting_id);
create index on agenda_subject (item_id);
comment on table agenda_subject is '@owner meetings: what a member hands in for an agenda, and what became of it';
comment on column agenda_subject.id is '@personal none';
comment on column agenda_subject.network_id is '@personal none';
comment on column agenda_subject.member_id is '@personal none';
comment on column agenda_subject.sort is '@personal none: to talk about, or a line of news';
comment on column agenda_subject.title is '@personal content';
comment on column agenda_subject.aim is '@personal content';
comment on column agenda_subject.minutes is '@personal none: how long they want for it';
comment on column agenda_subject.state is '@personal none';
comment on column agenda_subject.meeting_id is '@personal none: on whose agenda it stands';
comment on column agenda_subject.item_id is '@personal none: as which item';
comment on column agenda_subject.words is '@personal content: why later or not';
comment on column agenda_subject.made_at is '@personal none';
comment on column agenda_subject.answered_at is '@personal none: when who carries the network said what becomes of it';
comment on column agenda_subject.told_at is '@personal none: when the member was told';

create table agenda_omission (
  meeting_id uuid not null references meeting on delete cascade,
  network_id uuid not null,
  source text not null,
  primary key (meeting_id, source)
);
comment on table agenda_omission is '@owner meetings: what would stand on an agenda by itself, and was taken off';
comment on column agenda_omission.meeting_id is '@personal none';
comment on column agenda_omission.network_id is '@personal none';
comment on column agenda_omission.source is '@personal none: kind and id of what was taken off';
