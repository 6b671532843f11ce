-- A mail that answers another by itself says so, and to which.
alter table mail add column answers text;
comment on column mail.answers is '@personal identifier: the Message-ID of the mail that it answers by itself, empty when that had none; null for all other mail';

-- Before a meeting that was asked for long ago, who may come is told once more.
alter table attendee add column reminded_at timestamptz;
comment on column attendee.reminded_at is '@personal history: when they were told once more that it comes';
