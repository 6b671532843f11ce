-- Finding a date: moments that a network is asked about, and who can come when.
create table date_poll (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  title text not null,
  place text,
  is_home boolean not null default false,
  asked_at timestamptz not null,
  made_by uuid,
  closed_at timestamptz,
  meeting_id uuid references meeting on delete set null
);
create index on date_poll (network_id);
create index on date_poll (meeting_id);
comment on table date_poll is '@owner meetings: a meeting of which the day is still looked for';
comment on column date_poll.id is '@personal none';
comment on column date_poll.network_id is '@personal none';
comment on column date_poll.title is '@personal none';
comment on column date_poll.place is '@personal contact: any place in words; may be somebody''s home';
comment on column date_poll.is_home is '@personal none: the place is a home';
comment on column date_poll.asked_at is '@personal none';
comment on column date_poll.made_by is '@personal identifier';
comment on column date_poll.closed_at is '@personal none';
comment on column date_poll.meeting_id is '@personal none: what was planned by it; null when none of the moments was chosen';

create table poll_moment (
  id uuid primary key,
  network_id uuid not null,
  poll_id uuid not null references date_poll on delete cascade,
  on_day date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  check (ends_at > starts_at),
  unique (poll_id, on_day, starts_at)
);
comment on table poll_moment is '@owner meetings: a moment that members are asked about';
comment on column poll_moment.id is '@personal none';
comment on column poll_moment.network_id is '@personal none';
comment on column poll_moment.poll_id is '@personal none';
comment on column poll_moment.on_day is '@personal none';
comment on column poll_moment.starts_at is '@personal none: local time';
comment on column poll_moment.ends_at is '@personal none: local time, the same day';

create table poll_answer (
  network_id uuid not null,
  moment_id uuid not null references poll_moment on delete cascade,
  member_id uuid not null references network_member on delete cascade,
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  answered_at timestamptz not null,
  primary key (moment_id, member_id)
);
create index on poll_answer (member_id);
comment on table poll_answer is '@owner meetings: whether a member can come at a moment';
comment on column poll_answer.network_id is '@personal none';
comment on column poll_answer.moment_id is '@personal none';
comment on column poll_answer.member_id is '@personal none: whose answer it is';
comment on column poll_answer.answer is '@personal preference: when they can';
comment on column poll_answer.answered_at is '@personal none';
