-- Mail that comes in: answers to what we sent, and mail servers that say it came back.
alter table mail add column reply_to text;
alter table mail add column return_to text;
comment on column mail.reply_to is '@personal secret: the address by which it is answered, signed for this one thing';
comment on column mail.return_to is '@personal secret: the address by which a mail server says that it came back';

create table mail_reply (
  id uuid primary key,
  delivery_id uuid not null references delivery on delete cascade,
  message_key bytea not null,
  received_at timestamptz not null,
  understood text not null check (understood in ('read', 'also', 'unsure')),
  words text,
  keep_until timestamptz not null,
  unique (delivery_id, message_key)
);
create index on mail_reply (keep_until);
create index on mail_reply (delivery_id, received_at);
comment on table mail_reply is '@owner reach: a mail that came in about something that was sent';
comment on column mail_reply.id is '@personal none';
comment on column mail_reply.delivery_id is '@personal none: whose answer it is';
comment on column mail_reply.message_key is '@personal none: SHA-256 of its Message-ID, so that the same mail counts once';
comment on column mail_reply.received_at is '@personal history';
comment on column mail_reply.understood is '@personal none: whether it was an answer without doubt, with more in it, or must be read by somebody';
comment on column mail_reply.words is '@personal content: what somebody must read still; empty once it was read';
comment on column mail_reply.keep_until is '@personal none';
