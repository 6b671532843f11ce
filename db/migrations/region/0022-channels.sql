-- The register of channels: everything through which news reaches a wijk.
create table channel (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  kind text not null,
  owner_id uuid references party on delete set null,
  owner_name text,
  about text,
  areas text[] not null check (cardinality(areas) > 0),
  everyone boolean not null,
  audiences text[] not null,
  languages text[] not null check (cardinality(languages) > 0),
  forms text[] not null check (cardinality(forms) > 0),
  reach integer,
  reach_unit text,
  reach_basis text,
  reach_on date,
  rhythm text,
  deadline_on date,
  deadline_every text,
  deadline_words text,
  hand_in_email text,
  hand_in_url text,
  hand_in_words text,
  cost text not null,
  cost_words text,
  website text,
  found_at text,
  shown boolean not null,
  ended_on date,
  source text not null,
  confirmed_at timestamptz,
  confirmed_as text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check (num_nonnulls(owner_id, owner_name) <= 1),
  check (everyone <> (cardinality(audiences) > 0)),
  check (num_nonnulls(reach, reach_unit, reach_basis, reach_on) in (0, 4)),
  check (num_nonnulls(deadline_on, deadline_every) in (0, 2))
);
create index on channel using gin (areas);
create index on channel (owner_id);
comment on table channel is '@owner channels: a way by which news reaches people of the wijk';
comment on column channel.id is '@personal none';
comment on column channel.slug is '@personal none';
comment on column channel.name is '@personal none';
comment on column channel.kind is '@personal none';
comment on column channel.owner_id is '@personal none: a party of the directory';
comment on column channel.owner_name is '@personal none: an owner that is not in the directory, as a function or organisation';
comment on column channel.about is '@personal none';
comment on column channel.areas is '@personal none: official codes of what it reaches';
comment on column channel.everyone is '@personal none';
comment on column channel.audiences is '@personal none: for whom it is made, when not for everyone';
comment on column channel.languages is '@personal none: ISO 639 codes';
comment on column channel.forms is '@personal none: paper, spoken, screen, online; without internet is any but the last';
comment on column channel.reach is '@personal none: how many; null is unknown';
comment on column channel.reach_unit is '@personal none: people or copies';
comment on column channel.reach_basis is '@personal none: what the number is based on';
comment on column channel.reach_on is '@personal none: the day the number is of';
comment on column channel.rhythm is '@personal none';
comment on column channel.deadline_on is '@personal none: one of its deadlines, from which the others are counted';
comment on column channel.deadline_every is '@personal none';
comment on column channel.deadline_words is '@personal none: what the day alone does not say';
comment on column channel.hand_in_email is '@personal none: a function address; people''s own stand in channel_contact';
comment on column channel.hand_in_url is '@personal none';
comment on column channel.hand_in_words is '@personal none';
comment on column channel.cost is '@personal none: free, paid or unknown';
comment on column channel.cost_words is '@personal none';
comment on column channel.website is '@personal none';
comment on column channel.found_at is '@personal none: where its public finds it';
comment on column channel.shown is '@personal none: whether visitors may know of it';
comment on column channel.ended_on is '@personal none';
comment on column channel.source is '@personal none';
comment on column channel.confirmed_at is '@personal none';
comment on column channel.confirmed_as is '@personal none: the role that confirmed it, or owner; never who';
comment on column channel.made_at is '@personal none';
comment on column channel.changed_at is '@personal none';

-- Who takes in the news of a channel, where that is a person: on no page for visitors, in no version, in no file.
create table channel_contact (
  channel_id uuid primary key references channel on delete cascade,
  scope text,
  name text,
  phone text,
  email text,
  source text not null,
  made_at timestamptz not null,
  check (num_nonnulls(name, phone, email) > 0)
);
comment on table channel_contact is '@owner channels: the person behind a channel';
comment on column channel_contact.channel_id is '@personal none';
comment on column channel_contact.scope is '@personal none: party:<id> of the owner, whose members may read it too';
comment on column channel_contact.name is '@personal name';
comment on column channel_contact.phone is '@personal contact';
comment on column channel_contact.email is '@personal contact';
comment on column channel_contact.source is '@personal none';
comment on column channel_contact.made_at is '@personal none';
