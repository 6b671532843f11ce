-- What the ways out keep beside the delivery itself: calls that nobody answered, codes typed wrongly, and writing to a party without showing an address.

alter table delivery add column calls smallint not null default 0;
comment on column delivery.calls is '@personal history: how often nobody answered';

create table code_try (
  hour timestamptz primary key,
  wrong integer not null
);
comment on table code_try is '@owner reach: how often a code was typed that is none, by the hour; whoever guesses is stopped by it';
comment on column code_try.hour is '@personal none';
comment on column code_try.wrong is '@personal none';

create table conversation (
  id uuid primary key,
  party_id uuid not null,
  state text not null check (state in ('held', 'open', 'dropped')),
  writer_name text not null,
  writer_email text not null,
  writer_key text not null,
  writer_shown_at timestamptz,
  party_contact text,
  made_at timestamptz not null,
  keep_until timestamptz not null
);
create index on conversation (party_id, made_at);
create index on conversation (writer_key, made_at);
create index on conversation (made_at) where state = 'held';
create index on conversation (keep_until);
comment on table conversation is '@owner reach: somebody and a party who write to each other, without seeing an address until they want it';
comment on column conversation.id is '@personal none';
comment on column conversation.party_id is '@personal none';
comment on column conversation.state is '@personal none: held until somebody looked at it, going on, or thrown away';
comment on column conversation.writer_name is '@personal name';
comment on column conversation.writer_email is '@personal contact';
comment on column conversation.writer_key is '@personal identifier: by which messages of one writer are counted';
comment on column conversation.writer_shown_at is '@personal history: the party may see the address since';
comment on column conversation.party_contact is '@personal contact: what the party lets the writer see';
comment on column conversation.made_at is '@personal history';
comment on column conversation.keep_until is '@personal none';

create table conversation_line (
  id uuid primary key,
  conversation_id uuid not null references conversation on delete cascade,
  is_writer boolean not null,
  body text not null,
  at timestamptz not null
);
create index on conversation_line (conversation_id, at);
comment on table conversation_line is '@owner reach: what one of them wrote';
comment on column conversation_line.id is '@personal none';
comment on column conversation_line.conversation_id is '@personal none';
comment on column conversation_line.is_writer is '@personal none';
comment on column conversation_line.body is '@personal content';
comment on column conversation_line.at is '@personal history';
