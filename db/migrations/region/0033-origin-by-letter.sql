-- Where we have somebody's address from is told in the first letter to them too, when that is how they are reached.
create table origin_letter (
  person_id uuid primary key references person on delete cascade,
  letter_batch_id uuid not null,
  told_at timestamptz not null
);
create index on origin_letter (letter_batch_id);
comment on table origin_letter is '@owner reach: who was told in a letter where we have their address from: once';
comment on column origin_letter.person_id is '@personal identifier';
comment on column origin_letter.letter_batch_id is '@personal none: the letters that it went with';
comment on column origin_letter.told_at is '@personal history';
