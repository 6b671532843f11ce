-- Members choose who carries their network: a question of which only the numbers are kept.
alter table question drop constraint question_seen_by_check;
alter table question add constraint question_seen_by_check check (seen_by in ('carrier', 'members', 'nobody'));
create table vote_candidate (
  question_id uuid not null references question on delete cascade,
  network_id uuid not null references network on delete cascade,
  position smallint not null,
  party_id uuid references party on delete set null,
  person_id uuid references person on delete set null,
  votes integer,
  primary key (question_id, position),
  check (num_nonnulls(party_id, person_id) <= 1)
);
create index on vote_candidate (party_id);
create index on vote_candidate (person_id);
comment on table vote_candidate is '@owner networks: who can be chosen to carry a network, and how many chose them';
comment on column vote_candidate.question_id is '@personal none';
comment on column vote_candidate.network_id is '@personal none';
comment on column vote_candidate.position is '@personal none: which of the choices of the question, the first is 0';
comment on column vote_candidate.party_id is '@personal none';
comment on column vote_candidate.person_id is '@personal identifier';
comment on column vote_candidate.votes is '@personal none: counted when the question closed; what each member chose is not kept';
