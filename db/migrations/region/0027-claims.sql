-- Who speaks for an entry: what newcomers propose, who claims it, which colleagues are asked in; and how an organisation stops.

alter table representation
  add column approved_at timestamptz default now(),
  add column confirmed_at timestamptz,
  add column asked_at timestamptz;
update representation set confirmed_at = now();
comment on column representation.approved_at is '@personal history: since when their changes need no approval; null for a newcomer';
comment on column representation.confirmed_at is '@personal history: when their party last said that they still speak for it; null when it never was asked';
comment on column representation.asked_at is '@personal history: when their party was asked that and did not answer yet';

alter table party
  add column frozen_at timestamptz,
  add column stops_on date,
  add column stop_words text,
  add column instead_id uuid references party on delete set null;
comment on column party.frozen_at is '@personal none: since when people disagree on who it is of; only who takes care of the wijk changes it until one of them decided';
comment on column party.stops_on is '@personal none: its last day, when it stops or stopped for good';
comment on column party.stop_words is '@personal none: what people should know of that: a result, or where to go instead';
comment on column party.instead_id is '@personal none: where people can go instead';

create table proposal (
  id uuid primary key,
  kind text not null check (kind in ('party', 'service')),
  entry_id uuid,
  party_id uuid,
  party_kind text check (party_kind in ('organisation', 'initiative', 'occasion')),
  belongs boolean not null default false,
  fields jsonb not null,
  version integer not null default 0,
  areas text[] not null default '{}',
  made_by uuid not null references person on delete cascade,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused', 'expired', 'withdrawn')),
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  keep_until timestamptz not null
);
create index on proposal (made_by, made_at desc);
create index proposal_open on proposal (made_at) where state = 'waiting';
create index on proposal (keep_until);
comment on table proposal is '@owner claims: a change or a new entry of somebody who is not known yet, until somebody of the wijk looked at it';
comment on column proposal.id is '@personal none';
comment on column proposal.kind is '@personal none';
comment on column proposal.entry_id is '@personal none: null for a new entry';
comment on column proposal.party_id is '@personal none: null for a new party';
comment on column proposal.party_kind is '@personal none: of a new party';
comment on column proposal.belongs is '@personal role: whether they will speak for the new party';
comment on column proposal.fields is '@personal content: the form as it was sent';
comment on column proposal.version is '@personal none: the version that the form showed';
comment on column proposal.areas is '@personal none: codes of the areas whose people look at it';
comment on column proposal.made_by is '@personal identifier';
comment on column proposal.made_at is '@personal history';
comment on column proposal.state is '@personal none';
comment on column proposal.decided_at is '@personal history';
comment on column proposal.decided_by is '@personal identifier';
comment on column proposal.reason is '@personal content';
comment on column proposal.keep_until is '@personal none: waits, and after that is kept, until then';

create table claim (
  id uuid primary key,
  party_id uuid not null references party on delete cascade,
  person_id uuid not null references person on delete cascade,
  words text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'unanswered', 'disputed', 'confirmed', 'refused', 'expired')),
  decided_at timestamptz,
  keep_until timestamptz not null
);
create unique index claim_open_once on claim (party_id, person_id) where state in ('waiting', 'unanswered', 'disputed');
create index on claim (person_id);
create index on claim (keep_until);
comment on table claim is '@owner claims: somebody says that they speak for a party that is in the directory';
comment on column claim.id is '@personal none';
comment on column claim.party_id is '@personal role';
comment on column claim.person_id is '@personal identifier';
comment on column claim.words is '@personal content: what they do there';
comment on column claim.made_at is '@personal history';
comment on column claim.state is '@personal none: waiting for a contact in the entry, unanswered or disputed and waiting for a person, or settled';
comment on column claim.decided_at is '@personal history';
comment on column claim.keep_until is '@personal none';

create table invitation (
  id uuid primary key,
  party_id uuid not null references party on delete cascade,
  email text not null,
  made_by uuid not null references person on delete cascade,
  made_at timestamptz not null,
  takes_over boolean not null default false,
  keep_until timestamptz not null,
  unique (party_id, email)
);
create index on invitation (keep_until);
comment on table invitation is '@owner claims: a colleague asked to speak for a party too, until they answer';
comment on column invitation.id is '@personal none';
comment on column invitation.party_id is '@personal role';
comment on column invitation.email is '@personal contact';
comment on column invitation.made_by is '@personal identifier';
comment on column invitation.made_at is '@personal history';
comment on column invitation.takes_over is '@personal role: who asked stops when they accept';
comment on column invitation.keep_until is '@personal none';
