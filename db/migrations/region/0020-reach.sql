-- How people are reached: by which way each of them wants, what was sent to whom by which way, and what became of it.

alter table mail add column reference uuid, add column unsubscribe text, add column next_try_at timestamptz, add column failed_at timestamptz;
create index mail_waiting on mail (made_at) where sent_at is null and failed_at is null;
comment on column mail.reference is '@personal none: what it carries, for the module that wants to hear that it came back';
comment on column mail.unsubscribe is '@personal secret: the address behind the button to stop such mail';
comment on column mail.next_try_at is '@personal none';
comment on column mail.failed_at is '@personal history: the other side says that this address cannot be reached';

alter table fact drop constraint fact_actor_kind_check;
alter table fact add constraint fact_actor_kind_check check (actor_kind in ('person', 'system', 'visitor', 'link'));

alter table person add column large_print boolean not null default false, add column stopped_as text check (stopped_as in ('deceased', 'moved', 'left')), add column stopped_at timestamptz;
comment on column person.large_print is '@personal preference';
comment on column person.stopped_as is '@personal history: everything to this person stops';
comment on column person.stopped_at is '@personal history';

create table person_reach (
  person_id uuid primary key references person on delete cascade,
  way text not null check (way in ('email', 'letter', 'telephone', 'message', 'in_person', 'through')),
  instead text check (instead in ('letter', 'telephone')),
  best_hours text,
  through_id uuid references person on delete set null,
  person_agreed_at timestamptz,
  through_agreed_at timestamptz,
  digest_days smallint[] not null default '{1}',
  quiet_from smallint not null default 21 check (quiet_from between 0 and 23),
  quiet_until smallint not null default 8 check (quiet_until between 0 and 23),
  bare_mail boolean not null default false,
  bounced_at timestamptz,
  changed_at timestamptz not null
);
create index on person_reach (through_id);
comment on table person_reach is '@owner people: the way somebody wants to be reached; never why';
comment on column person_reach.person_id is '@personal identifier';
comment on column person_reach.way is '@personal preference';
comment on column person_reach.instead is '@personal preference: what mail that came back becomes, where they allowed that';
comment on column person_reach.best_hours is '@personal preference';
comment on column person_reach.through_id is '@personal identifier: the contact person';
comment on column person_reach.person_agreed_at is '@personal history';
comment on column person_reach.through_agreed_at is '@personal history: without both nothing goes through the contact person';
comment on column person_reach.digest_days is '@personal preference: ISO weekdays on which news comes together';
comment on column person_reach.quiet_from is '@personal preference: local hour';
comment on column person_reach.quiet_until is '@personal preference: local hour';
comment on column person_reach.bare_mail is '@personal preference: mail says only that something waits';
comment on column person_reach.bounced_at is '@personal history';
comment on column person_reach.changed_at is '@personal history';

create table refused_topic (
  holder text not null,
  topic text not null,
  at timestamptz not null,
  primary key (holder, topic)
);
comment on table refused_topic is '@owner reach: what somebody wants no more of, by whatever way';
comment on column refused_topic.holder is '@personal identifier: person:<id> or party:<id>';
comment on column refused_topic.topic is '@personal preference';
comment on column refused_topic.at is '@personal history';

create table link_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null
);
comment on table link_key is '@owner reach: what signed links of this region are signed with';
comment on column link_key.only_row is '@personal none';
comment on column link_key.key is '@personal secret';

create table message (
  id uuid primary key,
  purpose text not null,
  topic text not null,
  urgency text not null check (urgency in ('urgent', 'request', 'news')),
  sender text not null,
  subject_kind text,
  subject_id uuid,
  path text,
  title text not null,
  body text not null,
  script text not null,
  short text not null,
  made_at timestamptz not null,
  made_by uuid,
  keep_until timestamptz not null
);
create index on message (sender, made_at desc);
create index on message (subject_kind, subject_id);
create index on message (keep_until);
comment on table message is '@owner reach: something told to people, each by their own way';
comment on column message.id is '@personal none';
comment on column message.purpose is '@personal none: what its links are good for';
comment on column message.topic is '@personal none: what somebody can stop';
comment on column message.urgency is '@personal none';
comment on column message.sender is '@personal identifier: who sees what became of it: person:<id> or a scope';
comment on column message.subject_kind is '@personal none';
comment on column message.subject_id is '@personal identifier';
comment on column message.path is '@personal none: the page behind its links, which ends in the signed token';
comment on column message.title is '@personal content';
comment on column message.body is '@personal content';
comment on column message.script is '@personal content: what a caller says';
comment on column message.short is '@personal content: what fits a text message';
comment on column message.made_at is '@personal history';
comment on column message.made_by is '@personal identifier';
comment on column message.keep_until is '@personal none';

create table letter_batch (
  id uuid primary key,
  form text not null check (form in ('window', 'labels')),
  made_at timestamptz not null,
  made_by uuid,
  posted_at timestamptz
);
comment on table letter_batch is '@owner reach: letters printed together';
comment on column letter_batch.id is '@personal none';
comment on column letter_batch.form is '@personal none: in envelopes with a window, or with labels';
comment on column letter_batch.made_at is '@personal history';
comment on column letter_batch.made_by is '@personal identifier';
comment on column letter_batch.posted_at is '@personal history';

create table call_sheet (
  id uuid primary key,
  caller_id uuid not null references person on delete cascade,
  made_at timestamptz not null,
  destroy_on date not null,
  closed_at timestamptz
);
create index on call_sheet (caller_id) where closed_at is null;
comment on table call_sheet is '@owner reach: at most ten people that one named caller telephones';
comment on column call_sheet.id is '@personal none';
comment on column call_sheet.caller_id is '@personal identifier';
comment on column call_sheet.made_at is '@personal history';
comment on column call_sheet.destroy_on is '@personal none';
comment on column call_sheet.closed_at is '@personal history';

create table delivery (
  id uuid primary key,
  message_id uuid not null references message on delete cascade,
  person_id uuid references person on delete cascade,
  party_id uuid,
  way text not null check (way in ('email', 'letter', 'telephone', 'message', 'in_person', 'none')),
  through_id uuid references person on delete set null,
  state text not null check (state in ('waiting', 'prepared', 'sent', 'reached', 'not_reached', 'came_back', 'refused', 'stopped')),
  not_before timestamptz not null,
  letter_batch_id uuid references letter_batch on delete set null,
  call_sheet_id uuid references call_sheet on delete set null,
  call_outcome text check (call_outcome in ('reached', 'not_reached', 'call_back')),
  code text unique,
  link_until timestamptz not null,
  answered_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  check (num_nonnulls(person_id, party_id) = 1)
);
create index on delivery (message_id);
create index on delivery (person_id);
create index on delivery (party_id);
create index delivery_waiting on delivery (way, not_before) where state = 'waiting';
create index on delivery (letter_batch_id);
create index on delivery (call_sheet_id);
comment on table delivery is '@owner reach: one message to one person or party, by which way, and what became of it';
comment on column delivery.id is '@personal none';
comment on column delivery.message_id is '@personal none';
comment on column delivery.person_id is '@personal identifier';
comment on column delivery.party_id is '@personal none';
comment on column delivery.way is '@personal preference';
comment on column delivery.through_id is '@personal identifier: the contact person who brings it';
comment on column delivery.state is '@personal history';
comment on column delivery.not_before is '@personal none: quiet hours, and the day that news comes together';
comment on column delivery.letter_batch_id is '@personal none';
comment on column delivery.call_sheet_id is '@personal none';
comment on column delivery.call_outcome is '@personal history';
comment on column delivery.code is '@personal secret: what stands on paper to type, instead of a link';
comment on column delivery.link_until is '@personal none';
comment on column delivery.answered_at is '@personal history';
comment on column delivery.changed_at is '@personal history';
comment on column delivery.changed_by is '@personal identifier';
