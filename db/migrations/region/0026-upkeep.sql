-- The directory kept true: who was asked when whether their entries are right, what readers say is wrong, and how it goes over the months.

create table upkeep_rule (
  only_row boolean primary key default true check (only_row),
  months smallint not null default 12 check (months between 1 and 36),
  calls_a_week smallint not null default 10 check (calls_a_week between 0 and 200)
);
insert into upkeep_rule default values;
comment on table upkeep_rule is '@owner upkeep: how often owners are asked, one row';
comment on column upkeep_rule.only_row is '@personal none';
comment on column upkeep_rule.months is '@personal none: between a confirmation and the next question';
comment on column upkeep_rule.calls_a_week is '@personal none: at most so many new calls a week for the coordinator of a wijk';

create table upkeep_round (
  id uuid primary key,
  party_id uuid not null,
  asked_on date not null,
  message_id uuid,
  step text not null check (step in ('asked', 'reminded', 'reminded_again', 'to_call', 'waits')),
  next_on date not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('confirmed', 'ended'))
);
create unique index upkeep_round_open on upkeep_round (party_id) where closed_at is null;
create index upkeep_round_next on upkeep_round (next_on) where closed_at is null;
create index on upkeep_round (party_id, asked_on desc);
comment on table upkeep_round is '@owner upkeep: an owner asked whether all its entries are right';
comment on column upkeep_round.id is '@personal none';
comment on column upkeep_round.party_id is '@personal none';
comment on column upkeep_round.asked_on is '@personal none';
comment on column upkeep_round.message_id is '@personal none: the last message of it';
comment on column upkeep_round.step is '@personal none';
comment on column upkeep_round.next_on is '@personal none';
comment on column upkeep_round.closed_at is '@personal none';
comment on column upkeep_round.closed_as is '@personal none';

create table contact_change (
  id uuid primary key,
  entry_kind text not null check (entry_kind in ('party', 'service')),
  entry_id uuid not null,
  party_id uuid not null,
  version integer not null,
  fields jsonb not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  is_taken boolean,
  keep_until timestamptz not null
);
create index on contact_change (party_id) where settled_at is null;
comment on table contact_change is '@owner upkeep: new contact details that came by a link, until somebody at the old ones says yes';
comment on column contact_change.id is '@personal none';
comment on column contact_change.entry_kind is '@personal none';
comment on column contact_change.entry_id is '@personal none';
comment on column contact_change.party_id is '@personal none';
comment on column contact_change.version is '@personal none';
comment on column contact_change.fields is '@personal contact';
comment on column contact_change.made_at is '@personal history';
comment on column contact_change.settled_at is '@personal history';
comment on column contact_change.is_taken is '@personal none';
comment on column contact_change.keep_until is '@personal none';

create table report (
  id uuid primary key,
  entry_kind text not null check (entry_kind in ('party', 'service')),
  entry_id uuid not null,
  party_id uuid not null,
  words text not null,
  reporter text,
  made_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('changed', 'was_right')),
  keep_until timestamptz not null
);
create index report_open on report (party_id, made_at) where settled_at is null;
create index on report (keep_until);
comment on table report is '@owner upkeep: a reader says that an entry is not right';
comment on column report.id is '@personal none';
comment on column report.entry_kind is '@personal none';
comment on column report.entry_id is '@personal none';
comment on column report.party_id is '@personal none';
comment on column report.words is '@personal content';
comment on column report.reporter is '@personal contact: where the reader wants to hear what became of it';
comment on column report.made_at is '@personal history';
comment on column report.settled_at is '@personal none';
comment on column report.outcome is '@personal none';
comment on column report.keep_until is '@personal none';

create table upkeep_month (
  month date not null,
  wijk text not null,
  entries integer not null,
  confirmed integer not null,
  primary key (month, wijk)
);
comment on table upkeep_month is '@owner upkeep: how much of the directory of a wijk was confirmed within its term, at the end of each month';
comment on column upkeep_month.month is '@personal none: its first day';
comment on column upkeep_month.wijk is '@personal none: code';
comment on column upkeep_month.entries is '@personal none';
comment on column upkeep_month.confirmed is '@personal none';

-- The same may be owed and settled twice at one moment; open it is once.
alter table duty drop constraint duty_what_holder_subject_kind_subject_id_closed_at_key;
create unique index duty_open_once on duty (what, holder, subject_kind, subject_id) where closed_at is null;
