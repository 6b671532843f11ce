-- Networks: parties and people who meet around a wijk or a subject, and who carries them. Who takes part has the role participant for it.
create table network (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  kind text not null,
  area text,
  purpose text not null,
  meets_within text,
  carried_how text,
  is_public boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
create index on network (area);
comment on table network is '@owner networks: parties and people who meet around a wijk or a subject';
comment on column network.id is '@personal none';
comment on column network.slug is '@personal none';
comment on column network.name is '@personal none';
comment on column network.kind is '@personal none';
comment on column network.area is '@personal none: code of its wijk; null is the whole region';
comment on column network.purpose is '@personal none';
comment on column network.meets_within is '@personal none: the standing meeting that it joins, in words';
comment on column network.carried_how is '@personal none: how its members chose who carries it';
comment on column network.is_public is '@personal none: whether visitors see purpose, named members and results';
comment on column network.made_at is '@personal none';
comment on column network.changed_at is '@personal none';
comment on column network.ended_at is '@personal none';

create table network_member (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  party_id uuid references party on delete cascade,
  person_id uuid references person on delete cascade,
  state text not null check (state in ('asked', 'invited', 'member', 'declined', 'left')),
  comes_name text,
  words text,
  is_named boolean not null default false,
  invited_at timestamptz,
  answered_at timestamptz,
  changed_at timestamptz not null,
  check (num_nonnulls(party_id, person_id) = 1),
  unique (network_id, party_id),
  unique (network_id, person_id)
);
create index on network_member (party_id);
create index on network_member (person_id);
comment on table network_member is '@owner networks: who was asked into a network, and what became of it';
comment on column network_member.id is '@personal none';
comment on column network_member.network_id is '@personal none';
comment on column network_member.party_id is '@personal none';
comment on column network_member.person_id is '@personal identifier: who takes part in their own name';
comment on column network_member.state is '@personal none: asked is who wants to join by themselves';
comment on column network_member.comes_name is '@personal name: who comes for a party, as they said it';
comment on column network_member.words is '@personal content: what they said with their answer';
comment on column network_member.is_named is '@personal preference: whether the public page may name them';
comment on column network_member.invited_at is '@personal none';
comment on column network_member.answered_at is '@personal none';
comment on column network_member.changed_at is '@personal none';

create table network_line (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  member_id uuid not null references network_member on delete cascade,
  on_day date not null,
  way text not null,
  about text not null,
  next_step text,
  next_on date,
  made_at timestamptz not null,
  made_by uuid,
  keep_until date not null
);
create index on network_line (network_id, on_day desc);
create index on network_line (member_id);
comment on table network_line is '@owner networks: one line on a contact with a member: how, about what, and the next step';
comment on column network_line.id is '@personal none';
comment on column network_line.network_id is '@personal none';
comment on column network_line.member_id is '@personal none';
comment on column network_line.on_day is '@personal none';
comment on column network_line.way is '@personal none: visit, telephone, mail or meeting';
comment on column network_line.about is '@personal content: about working together, never about clients';
comment on column network_line.next_step is '@personal content';
comment on column network_line.next_on is '@personal none';
comment on column network_line.made_at is '@personal history';
comment on column network_line.made_by is '@personal identifier';
comment on column network_line.keep_until is '@personal none';
