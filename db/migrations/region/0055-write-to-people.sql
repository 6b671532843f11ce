-- One writes to a person too: who keeps something going in a wijk, and agreed to stand there.
alter table conversation alter column party_id drop not null;
alter table conversation add column person_id uuid references person on delete cascade;
alter table conversation add constraint conversation_to_one check (num_nonnulls(party_id, person_id) = 1);
create index on conversation (person_id);
comment on column conversation.person_id is '@personal identifier: to whom it is, when not to a party';
