-- What makes roles workable: an organisation that holds one, an end that leaves a trace, a handover, names of the region's own, and who was seen last.

alter table role
  alter column person_id drop not null,
  add column party_id uuid,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add constraint role_one_holder check (num_nonnulls(person_id, party_id) = 1);
create index on role (party_id);
comment on column role.party_id is '@personal none: the organisation that holds it; whoever speaks for it then has it';
comment on column role.ended_at is '@personal history: taken away; from that moment it holds nothing';
comment on column role.ended_by is '@personal identifier';

alter table representation add column ended_at timestamptz, add column ended_by uuid, add column given_at timestamptz, add column given_by uuid;
comment on column representation.ended_at is '@personal history';
comment on column representation.ended_by is '@personal identifier';
comment on column representation.given_at is '@personal history';
comment on column representation.given_by is '@personal identifier';

create table handover (
  id uuid primary key,
  from_id uuid not null references person on delete cascade,
  to_id uuid not null references person on delete cascade,
  starts_on date not null,
  moves_duties boolean not null,
  made_at timestamptz not null,
  made_by uuid
);
create index on handover (from_id);
create index on handover (to_id, starts_on);
comment on table handover is '@owner people: somebody takes over from somebody else';
comment on column handover.id is '@personal none';
comment on column handover.from_id is '@personal identifier';
comment on column handover.to_id is '@personal identifier';
comment on column handover.starts_on is '@personal role';
comment on column handover.moves_duties is '@personal none: what waits for the one then waits for the other';
comment on column handover.made_at is '@personal history';
comment on column handover.made_by is '@personal identifier';

alter table role add column handover_id uuid references handover on delete set null;
alter table representation add column handover_id uuid references handover on delete set null;
create index on role (handover_id);
create index on representation (handover_id);
comment on column role.handover_id is '@personal none: by which handover it came';
comment on column representation.handover_id is '@personal none: by which handover it came';

alter table person add column seen_on date;
comment on column person.seen_on is '@personal history: the last day on which they were here or answered; no more than that';

create table role_name (
  kind text primary key,
  name text not null
);
comment on table role_name is '@owner people: what a role is called here, where that is not the usual word';
comment on column role_name.kind is '@personal none';
comment on column role_name.name is '@personal none';

create table people_setting (
  only_row boolean primary key default true check (only_row),
  quiet_weeks smallint not null check (quiet_weeks between 1 and 52)
);
comment on table people_setting is '@owner people: one row of what this region chose';
comment on column people_setting.only_row is '@personal none';
comment on column people_setting.quiet_weeks is '@personal none: after so long without a sign the level above hears of it';
