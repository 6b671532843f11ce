-- How a network works together: what is agreed beforehand, who is asked, and the cards that they give each other.
create table feedback_round (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  number integer not null default 1,
  is_named boolean not null,
  seen_by text not null check (seen_by in ('receiver', 'carrier', 'members')),
  agreed_how text,
  until_on date not null,
  meeting_id uuid references meeting on delete set null,
  agenda_item_id uuid references agenda_item on delete set null,
  asked_at timestamptz not null,
  made_by uuid,
  closed_at timestamptz,
  summary jsonb,
  keep_until date not null,
  erased_at timestamptz
);
create index on feedback_round (network_id, asked_at);
create unique index on feedback_round (network_id) where closed_at is null;
create index on feedback_round (meeting_id);
create index on feedback_round (agenda_item_id);
comment on table feedback_round is '@owner feedback: one time that a network asks how it works together, as it was agreed beforehand';
comment on column feedback_round.id is '@personal none';
comment on column feedback_round.network_id is '@personal none';
comment on column feedback_round.number is '@personal none: grows when what is agreed changes; fixed from the first card on';
comment on column feedback_round.is_named is '@personal none: whether a card says who gave it';
comment on column feedback_round.seen_by is '@personal none: who sees a card: whom it is about, also who carries the network, or all members';
comment on column feedback_round.agreed_how is '@personal content: when and by whom this was agreed, in words; gone with the cards';
comment on column feedback_round.until_on is '@personal none: the last day for cards';
comment on column feedback_round.meeting_id is '@personal none: where it is talked about';
comment on column feedback_round.agenda_item_id is '@personal none: its item on the agenda of that meeting';
comment on column feedback_round.asked_at is '@personal none';
comment on column feedback_round.made_by is '@personal identifier';
comment on column feedback_round.closed_at is '@personal none: from then on no card comes in, and what is to be seen is seen';
comment on column feedback_round.summary is '@personal none: counts over several members, made once, when it closes';
comment on column feedback_round.keep_until is '@personal none';
comment on column feedback_round.erased_at is '@personal none: when all of it but its days was erased';

create table feedback_seat (
  id uuid primary key,
  network_id uuid not null,
  round_id uuid not null references feedback_round on delete cascade,
  member_id uuid references network_member on delete cascade,
  is_alone boolean not null,
  has_answered boolean not null default false,
  unique nulls not distinct (round_id, member_id)
);
create index on feedback_seat (member_id);
comment on table feedback_seat is '@owner feedback: who gives and gets cards in a round: each member, and who carries the network';
comment on column feedback_seat.id is '@personal none';
comment on column feedback_seat.network_id is '@personal none';
comment on column feedback_seat.round_id is '@personal none';
comment on column feedback_seat.member_id is '@personal none: null is who carries the network';
comment on column feedback_seat.is_alone is '@personal none: one person: cards about it are for itself only';
comment on column feedback_seat.has_answered is '@personal none: that cards were given, never which; without a moment';

create table feedback_card (
  id uuid primary key,
  network_id uuid not null,
  round_id uuid not null references feedback_round on delete cascade,
  from_seat_id uuid not null references feedback_seat on delete cascade,
  about_seat_id uuid not null references feedback_seat on delete cascade,
  strength text not null,
  wish text not null,
  strength_words text,
  wish_words text,
  answer_words text,
  state text not null default 'given' check (state in ('given', 'noted', 'removed')),
  unique (from_seat_id, about_seat_id)
);
create index on feedback_card (round_id);
create index on feedback_card (about_seat_id);
comment on table feedback_card is '@owner feedback: a card with a name under it; a round without names has none';
comment on column feedback_card.id is '@personal none';
comment on column feedback_card.network_id is '@personal none';
comment on column feedback_card.round_id is '@personal none';
comment on column feedback_card.from_seat_id is '@personal none: who gave it';
comment on column feedback_card.about_seat_id is '@personal none: whom it is about';
comment on column feedback_card.strength is '@personal none: one of a fixed list';
comment on column feedback_card.wish is '@personal none: one of a fixed list';
comment on column feedback_card.strength_words is '@personal content';
comment on column feedback_card.wish_words is '@personal content';
comment on column feedback_card.answer_words is '@personal content: what whom it is about says back';
comment on column feedback_card.state is '@personal none: removed by whom it is about: its words are gone';

create table feedback_tally (
  seat_id uuid primary key references feedback_seat on delete cascade,
  network_id uuid not null,
  round_id uuid not null references feedback_round on delete cascade,
  cards integer not null default 0,
  strengths jsonb not null default '{}',
  wishes jsonb not null default '{}'
);
create index on feedback_tally (round_id);
comment on table feedback_tally is '@owner feedback: in a round without names: how often each thing was said of a member; there are no cards to go with it';
comment on column feedback_tally.seat_id is '@personal none: whom it is about';
comment on column feedback_tally.network_id is '@personal none';
comment on column feedback_tally.round_id is '@personal none';
comment on column feedback_tally.cards is '@personal none';
comment on column feedback_tally.strengths is '@personal none: how often, by what was chosen';
comment on column feedback_tally.wishes is '@personal none: how often, by what was chosen';
