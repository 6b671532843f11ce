-- Meetings of a network: who comes, what it is about, what was agreed and decided, and what those got who were not there.
create table meeting (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  aim text,
  starts_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  location_id uuid references location on delete set null,
  place text,
  is_home boolean not null default false,
  is_public boolean not null default false,
  sequence integer not null default 0,
  invited_at timestamptz,
  cancelled_at timestamptz,
  cancel_words text,
  draft_at timestamptz,
  final_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz not null,
  unique (network_id, number),
  check (ends_at > starts_at)
);
create index on meeting (starts_on);
create index on meeting (location_id);
comment on table meeting is '@owner meetings: a gathering of a network';
comment on column meeting.id is '@personal none: also the UID of its calendar item';
comment on column meeting.network_id is '@personal none';
comment on column meeting.number is '@personal none: how many times the network has met, for its address';
comment on column meeting.title is '@personal none';
comment on column meeting.aim is '@personal none';
comment on column meeting.starts_on is '@personal none';
comment on column meeting.starts_at is '@personal none: local time';
comment on column meeting.ends_at is '@personal none: local time, the same day';
comment on column meeting.location_id is '@personal none: a place of the directory';
comment on column meeting.place is '@personal contact: any place in words; may be somebody''s home';
comment on column meeting.is_home is '@personal none: the place is a home, which only invitees see';
comment on column meeting.is_public is '@personal none: anybody may come; it stands in the calendar of the wijk';
comment on column meeting.sequence is '@personal none: how often calendars were told that it changed (RFC 5545)';
comment on column meeting.invited_at is '@personal none';
comment on column meeting.cancelled_at is '@personal none';
comment on column meeting.cancel_words is '@personal none';
comment on column meeting.draft_at is '@personal none: the draft of the minutes went to who was there';
comment on column meeting.final_at is '@personal none: the minutes are final and went to all';
comment on column meeting.made_at is '@personal none';
comment on column meeting.made_by is '@personal identifier';
comment on column meeting.changed_at is '@personal none';

create table attendee (
  id uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null references meeting on delete cascade,
  member_id uuid references network_member on delete cascade,
  name text,
  reply text check (reply in ('yes', 'no', 'other')),
  replied_at timestamptz,
  brings text,
  was_there boolean,
  told_way text check (told_way in ('report', 'talk')),
  told_by text,
  told_on date,
  told_at timestamptz,
  told_words text,
  changed_at timestamptz not null,
  unique (meeting_id, member_id),
  check (member_id is not null or name is not null)
);
create index on attendee (member_id);
comment on table attendee is '@owner meetings: somebody asked to a meeting or who walked in; their answer, whether they were there, what they got afterwards';
comment on column attendee.id is '@personal none';
comment on column attendee.network_id is '@personal none';
comment on column attendee.meeting_id is '@personal none';
comment on column attendee.member_id is '@personal none: null is somebody who walked in';
comment on column attendee.name is '@personal name: who comes for a member, or who walked in';
comment on column attendee.reply is '@personal none';
comment on column attendee.replied_at is '@personal none';
comment on column attendee.brings is '@personal content: what they want to bring in, also when they cannot come';
comment on column attendee.was_there is '@personal none: null until it is written down';
comment on column attendee.told_way is '@personal none: how who was not there is told';
comment on column attendee.told_by is '@personal name: who talks with them';
comment on column attendee.told_on is '@personal none: when that is planned';
comment on column attendee.told_at is '@personal none: when it was done';
comment on column attendee.told_words is '@personal content: what they brought in afterwards';
comment on column attendee.changed_at is '@personal none';

create table agenda_item (
  id uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null references meeting on delete cascade,
  position integer not null,
  title text not null,
  who text,
  minutes integer check (minutes between 1 and 600),
  aim text,
  notes text not null default '',
  notes_number integer not null default 0,
  notes_at timestamptz
);
create index on agenda_item (meeting_id, position);
comment on table agenda_item is '@owner meetings: a subject on an agenda, with what was said about it';
comment on column agenda_item.id is '@personal none';
comment on column agenda_item.network_id is '@personal none';
comment on column agenda_item.meeting_id is '@personal none';
comment on column agenda_item.position is '@personal none';
comment on column agenda_item.title is '@personal none';
comment on column agenda_item.who is '@personal name: who leads it';
comment on column agenda_item.minutes is '@personal none: how long';
comment on column agenda_item.aim is '@personal none';
comment on column agenda_item.notes is '@personal content';
comment on column agenda_item.notes_number is '@personal none: grows with each change, so that who saves second sees the first';
comment on column agenda_item.notes_at is '@personal none';

create table agreement (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  meeting_id uuid references meeting on delete set null,
  item_id uuid references agenda_item on delete set null,
  member_id uuid not null references network_member on delete cascade,
  who text,
  what text not null,
  due_on date not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('done', 'dropped')),
  closed_words text,
  closed_by text,
  check (num_nonnulls(closed_at, closed_as) in (0, 2))
);
create index on agreement (network_id, due_on) where closed_at is null;
create index on agreement (member_id) where closed_at is null;
create index on agreement (meeting_id);
comment on table agreement is '@owner meetings: who does what by when';
comment on column agreement.id is '@personal none';
comment on column agreement.network_id is '@personal none';
comment on column agreement.meeting_id is '@personal none: where it was made';
comment on column agreement.item_id is '@personal none';
comment on column agreement.member_id is '@personal none: whose it is';
comment on column agreement.who is '@personal name: who of that member does it, in words';
comment on column agreement.what is '@personal content';
comment on column agreement.due_on is '@personal none';
comment on column agreement.made_at is '@personal none';
comment on column agreement.closed_at is '@personal none';
comment on column agreement.closed_as is '@personal none';
comment on column agreement.closed_words is '@personal content: the result, or why it was dropped';
comment on column agreement.closed_by is '@personal none: owner or coordinator; never who';

create table decision (
  id uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null references meeting on delete cascade,
  item_id uuid references agenda_item on delete set null,
  what text not null,
  objections text,
  made_at timestamptz not null
);
create index on decision (meeting_id);
comment on table decision is '@owner meetings: what was decided, with the objections that were heard';
comment on column decision.id is '@personal none';
comment on column decision.network_id is '@personal none';
comment on column decision.meeting_id is '@personal none';
comment on column decision.item_id is '@personal none';
comment on column decision.what is '@personal content';
comment on column decision.objections is '@personal content';
comment on column decision.made_at is '@personal none';

create table minutes_remark (
  id uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null references meeting on delete cascade,
  member_id uuid not null references network_member on delete cascade,
  words text not null,
  made_at timestamptz not null,
  settled_at timestamptz
);
create index on minutes_remark (meeting_id);
comment on table minutes_remark is '@owner meetings: what somebody who was there says about the draft of the minutes';
comment on column minutes_remark.id is '@personal none';
comment on column minutes_remark.network_id is '@personal none';
comment on column minutes_remark.meeting_id is '@personal none';
comment on column minutes_remark.member_id is '@personal none';
comment on column minutes_remark.words is '@personal content';
comment on column minutes_remark.made_at is '@personal none';
comment on column minutes_remark.settled_at is '@personal none';

-- A mail may carry one event for the reader's calendar.
alter table mail add column calendar jsonb;
comment on column mail.calendar is '@personal content: method and iCalendar text; names its recipient only';
