-- A question to all members of a network, and what they answered.
create table question (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  words text not null,
  choices text[] not null default '{}' check (cardinality(choices) <> 1 and cardinality(choices) <= 6),
  until_day date not null,
  seen_by text not null check (seen_by in ('carrier', 'members')),
  asked_at timestamptz not null,
  made_by uuid,
  reminded_at timestamptz,
  closed_at timestamptz,
  summary text,
  told_at timestamptz,
  keep_until date not null
);
create index on question (network_id);
comment on table question is '@owner networks: a question to all members of a network';
comment on column question.id is '@personal none';
comment on column question.network_id is '@personal none';
comment on column question.words is '@personal content: what is asked';
comment on column question.choices is '@personal none: what members choose from; empty when each answers in their own words';
comment on column question.until_day is '@personal none: the last day to answer';
comment on column question.seen_by is '@personal none: who sees what was answered by whom';
comment on column question.asked_at is '@personal none';
comment on column question.made_by is '@personal identifier';
comment on column question.reminded_at is '@personal none: when who had not answered was asked once more';
comment on column question.closed_at is '@personal none';
comment on column question.summary is '@personal content: what came of it, as the members were told';
comment on column question.told_at is '@personal none: when the members were told';
comment on column question.keep_until is '@personal none: a year after its last day';

create table question_answer (
  network_id uuid not null,
  question_id uuid not null references question on delete cascade,
  member_id uuid not null references network_member on delete cascade,
  choice smallint,
  words text,
  answered_at timestamptz not null,
  primary key (question_id, member_id),
  check (num_nonnulls(choice, words) > 0)
);
create index on question_answer (member_id);
comment on table question_answer is '@owner networks: what a member answered';
comment on column question_answer.network_id is '@personal none';
comment on column question_answer.question_id is '@personal none';
comment on column question_answer.member_id is '@personal none: whose answer it is';
comment on column question_answer.choice is '@personal preference: which of the choices, the first is 0';
comment on column question_answer.words is '@personal content: an answer in their own words';
comment on column question_answer.answered_at is '@personal none';
