-- The directory (sociale kaart), after Open Referral HSDS 3.0. Everything here is public: people's own contact details
-- stand in private_contact alone, so that these tables are searched without row policies.

create table party (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  alternate_name text,
  kind text not null check (kind in ('organisation', 'initiative', 'occasion')),
  domain text,
  plain_words text not null,
  description text,
  website text,
  email text,
  areas text[] not null default '{}',
  ends_on date,
  source text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
create index on party using gin (areas);
create index on party (kind);
create index on party (made_at desc);

create table party_support (
  party_id uuid not null references party on delete cascade,
  supporter_id uuid not null references party on delete cascade,
  primary key (party_id, supporter_id)
);
create index on party_support (supporter_id);

create table location (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  address text,
  postcode text,
  city text,
  address_secret boolean not null default false check (not address_secret or (address is null and postcode is null and latitude is null and longitude is null)),
  latitude double precision,
  longitude double precision,
  area text,
  transportation text,
  step_free boolean,
  toilet boolean,
  lift boolean,
  hearing_loop boolean,
  sign_language boolean,
  quiet boolean,
  accessibility_description text,
  source text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index on location (area);

create table service (
  id uuid primary key,
  slug text not null unique,
  party_id uuid not null references party on delete cascade,
  name text not null,
  alternate_name text,
  plain_words text not null,
  description text,
  website text,
  email text,
  status text not null check (status in ('active', 'temporarily_closed', 'ended')),
  themes text[] not null default '{}',
  audiences text[] not null default '{}',
  digital_offer text[] not null default '{}',
  languages text[] not null default '{}',
  interpretation text,
  minimum_age smallint,
  maximum_age smallint,
  eligibility text,
  attending text[] not null default '{}',
  areas text[] not null default '{}',
  own_areas text[] not null default '{}',
  keywords text[] not null default '{}',
  referral_who text,
  referral_how text,
  referral_area_limit text,
  referral_waiting_time text,
  referral_waiting_time_as_of date,
  referral_interpreter text,
  source text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index on service (party_id);
create index on service using gin (areas);
create index on service using gin (themes);
create index on service (made_at desc);

create table service_at_location (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  location_id uuid not null references location on delete cascade,
  description text,
  position smallint not null,
  unique (service_id, location_id)
);
create index on service_at_location (location_id);

create table schedule (
  id uuid primary key,
  service_id uuid references service on delete cascade,
  service_at_location_id uuid references service_at_location on delete cascade,
  phone_id uuid,
  freq text,
  "interval" smallint not null default 1,
  byday text[] not null default '{}',
  bymonthday smallint[] not null default '{}',
  dtstart date,
  until date,
  opens_at text,
  closes_at text,
  closed_on text not null,
  closed_during text[] not null default '{}',
  by_appointment boolean not null,
  note text,
  position smallint not null,
  check (num_nonnulls(service_id, service_at_location_id, phone_id) = 1)
);
create index on schedule (service_id);
create index on schedule (service_at_location_id);
create index on schedule (phone_id);

create table phone (
  id uuid primary key,
  party_id uuid references party on delete cascade,
  service_id uuid references service on delete cascade,
  number text not null,
  type text not null,
  description text,
  position smallint not null,
  check (num_nonnulls(party_id, service_id) = 1)
);
create index on phone (party_id);
create index on phone (service_id);
alter table schedule add foreign key (phone_id) references phone on delete cascade;

create table cost_option (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  kind text not null,
  amount_cents integer,
  description text,
  position smallint not null
);
create index on cost_option (service_id);

create table required_document (
  id uuid primary key,
  service_id uuid not null references service on delete cascade,
  document text not null,
  position smallint not null
);
create index on required_document (service_id);

create table private_contact (
  id uuid primary key,
  party_id uuid not null references party on delete cascade,
  scope text not null,
  name text,
  role text,
  email text,
  phone text,
  address text,
  source text not null,
  made_at timestamptz not null
);
create index on private_contact (party_id);

create table redirect (
  path text primary key,
  target_kind text not null,
  target_id uuid not null
);
create index on redirect (target_kind, target_id);

create table advertisement (
  id uuid primary key,
  area text not null,
  name text not null,
  size text not null check (size in ('full', 'half', 'quarter')),
  picture bytea not null,
  picture_type text not null,
  made_at timestamptz not null,
  runs_until date
);
create index on advertisement (area);

comment on table party is '@owner directory: an organisation, initiative or group for one occasion (HSDS organization)';
comment on column party.id is '@personal none';
comment on column party.slug is '@personal none';
comment on column party.name is '@personal none';
comment on column party.alternate_name is '@personal none';
comment on column party.kind is '@personal none';
comment on column party.domain is '@personal none';
comment on column party.plain_words is '@personal none';
comment on column party.description is '@personal none';
comment on column party.website is '@personal none';
comment on column party.email is '@personal none: a function address; people''s own stand in private_contact';
comment on column party.areas is '@personal none';
comment on column party.ends_on is '@personal none';
comment on column party.source is '@personal none';
comment on column party.confirmed_at is '@personal none';
comment on column party.confirmed_by is '@personal none: the function that confirmed it, such as the party''s name';
comment on column party.made_at is '@personal none';
comment on column party.changed_at is '@personal none';
comment on column party.ended_at is '@personal none';
comment on table party_support is '@owner directory: who supports whom, "gesteund door"';
comment on column party_support.party_id is '@personal none';
comment on column party_support.supporter_id is '@personal none';
comment on table location is '@owner directory: a place where something is offered (HSDS location)';
comment on column location.id is '@personal none';
comment on column location.slug is '@personal none';
comment on column location.name is '@personal none';
comment on column location.address is '@personal none';
comment on column location.postcode is '@personal none';
comment on column location.city is '@personal none';
comment on column location.address_secret is '@personal none';
comment on column location.latitude is '@personal none';
comment on column location.longitude is '@personal none';
comment on column location.area is '@personal none';
comment on column location.transportation is '@personal none';
comment on column location.step_free is '@personal none';
comment on column location.toilet is '@personal none';
comment on column location.lift is '@personal none';
comment on column location.hearing_loop is '@personal none';
comment on column location.sign_language is '@personal none';
comment on column location.quiet is '@personal none';
comment on column location.accessibility_description is '@personal none';
comment on column location.source is '@personal none';
comment on column location.made_at is '@personal none';
comment on column location.changed_at is '@personal none';
comment on table service is '@owner directory: what a party offers (HSDS service)';
comment on column service.id is '@personal none';
comment on column service.slug is '@personal none';
comment on column service.party_id is '@personal none';
comment on column service.name is '@personal none';
comment on column service.alternate_name is '@personal none';
comment on column service.plain_words is '@personal none';
comment on column service.description is '@personal none';
comment on column service.website is '@personal none';
comment on column service.email is '@personal none: a function address';
comment on column service.status is '@personal none';
comment on column service.themes is '@personal none';
comment on column service.audiences is '@personal none';
comment on column service.digital_offer is '@personal none';
comment on column service.languages is '@personal none';
comment on column service.interpretation is '@personal none';
comment on column service.minimum_age is '@personal none';
comment on column service.maximum_age is '@personal none';
comment on column service.eligibility is '@personal none';
comment on column service.attending is '@personal none';
comment on column service.areas is '@personal none: official codes of all areas it is for, its party''s included';
comment on column service.own_areas is '@personal none: HSDS service_area; empty means the areas of its party';
comment on column service.keywords is '@personal none';
comment on column service.referral_who is '@personal none';
comment on column service.referral_how is '@personal none';
comment on column service.referral_area_limit is '@personal none';
comment on column service.referral_waiting_time is '@personal none';
comment on column service.referral_waiting_time_as_of is '@personal none';
comment on column service.referral_interpreter is '@personal none';
comment on column service.source is '@personal none';
comment on column service.confirmed_at is '@personal none';
comment on column service.confirmed_by is '@personal none: the function that confirmed it, such as the party''s name';
comment on column service.made_at is '@personal none';
comment on column service.changed_at is '@personal none';
comment on table service_at_location is '@owner directory: where a service is given (HSDS service_at_location)';
comment on column service_at_location.id is '@personal none';
comment on column service_at_location.service_id is '@personal none';
comment on column service_at_location.location_id is '@personal none';
comment on column service_at_location.description is '@personal none';
comment on column service_at_location.position is '@personal none';
comment on table schedule is '@owner directory: when (HSDS schedule)';
comment on column schedule.id is '@personal none';
comment on column schedule.service_id is '@personal none';
comment on column schedule.service_at_location_id is '@personal none';
comment on column schedule.phone_id is '@personal none';
comment on column schedule.freq is '@personal none';
comment on column schedule."interval" is '@personal none';
comment on column schedule.byday is '@personal none';
comment on column schedule.bymonthday is '@personal none';
comment on column schedule.dtstart is '@personal none';
comment on column schedule.until is '@personal none';
comment on column schedule.opens_at is '@personal none';
comment on column schedule.closes_at is '@personal none';
comment on column schedule.closed_on is '@personal none';
comment on column schedule.closed_during is '@personal none: names of single school holidays';
comment on column schedule.by_appointment is '@personal none';
comment on column schedule.note is '@personal none';
comment on column schedule.position is '@personal none';
comment on table phone is '@owner directory: public telephone numbers (HSDS phone)';
comment on column phone.id is '@personal none';
comment on column phone.party_id is '@personal none';
comment on column phone.service_id is '@personal none';
comment on column phone.number is '@personal none: E.164 or a short number of a desk or party; people''s own stand in private_contact';
comment on column phone.type is '@personal none';
comment on column phone.description is '@personal none';
comment on column phone.position is '@personal none';
comment on table cost_option is '@owner directory: what it costs (HSDS cost_option)';
comment on column cost_option.id is '@personal none';
comment on column cost_option.service_id is '@personal none';
comment on column cost_option.kind is '@personal none';
comment on column cost_option.amount_cents is '@personal none';
comment on column cost_option.description is '@personal none';
comment on column cost_option.position is '@personal none';
comment on table required_document is '@owner directory: what to bring (HSDS required_document)';
comment on column required_document.id is '@personal none';
comment on column required_document.service_id is '@personal none';
comment on column required_document.document is '@personal none';
comment on column required_document.position is '@personal none';
comment on table private_contact is '@owner directory: people at a party: on no page, in no feed';
comment on column private_contact.id is '@personal none';
comment on column private_contact.party_id is '@personal none';
comment on column private_contact.scope is '@personal none: party:<id>, whose members may read it';
comment on column private_contact.name is '@personal name';
comment on column private_contact.role is '@personal role';
comment on column private_contact.email is '@personal contact';
comment on column private_contact.phone is '@personal contact';
comment on column private_contact.address is '@personal contact';
comment on column private_contact.source is '@personal none';
comment on column private_contact.made_at is '@personal none';
comment on table redirect is '@owner directory: old addresses keep working after a rename or merge';
comment on column redirect.path is '@personal none';
comment on column redirect.target_kind is '@personal none';
comment on column redirect.target_id is '@personal none';
comment on table advertisement is '@owner directory: pays for the printing of the booklet';
comment on column advertisement.id is '@personal none';
comment on column advertisement.area is '@personal none';
comment on column advertisement.name is '@personal none';
comment on column advertisement.size is '@personal none';
comment on column advertisement.picture is '@personal none';
comment on column advertisement.picture_type is '@personal none';
comment on column advertisement.made_at is '@personal none';
comment on column advertisement.runs_until is '@personal none';
