-- Written by scripts/write-schema.ts from the catalogue of a migrated database; for reading and review, not for running.

-- @owner people: one person's way in, over all regions
table accounts.account (
  id uuid not null, -- @personal identifier
  email text not null, -- @personal contact
  created_at timestamp with time zone not null, -- @personal history
  UNIQUE (email),
  PRIMARY KEY (id),
  CHECK ((email = lower(email))),
)
  policy app for all: true

-- @owner people: what a browser that is signing in was given and has to come back with; gone once used
table accounts.challenge (
  browser_hash bytea not null, -- @personal secret: SHA-256 of the cookie of that browser
  region_id uuid not null, -- @personal none
  purpose text not null, -- @personal none
  memory jsonb not null, -- @personal secret: the challenge, or state, nonce and verifier of OpenID Connect
  expires_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (browser_hash),
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
  CHECK ((purpose = ANY (ARRAY['passkey'::text, 'newPasskey'::text, 'organisation'::text]))),
)
  index USING btree (expires_at)
  policy app for all: true

-- @owner privacy: who was erased, kept as long as a backup can still hold them
table accounts.erasure (
  region_id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier: of nobody that is still known
  erased_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (region_id, person_id),
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (erased_at)
  policy app for all: true

-- @owner people: which person of a region an account is
table accounts.link (
  account_id uuid not null, -- @personal identifier
  region_id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  PRIMARY KEY (account_id, region_id),
  FOREIGN KEY (account_id) REFERENCES accounts.account(id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (region_id, person_id)
  policy app for all: true

-- @owner people: which account somebody of an organisation's own login is
table accounts.organisation_login (
  region_id uuid not null, -- @personal none
  issuer text not null, -- @personal none: the login that says so
  subject text not null, -- @personal identifier: how that login names them
  account_id uuid not null, -- @personal identifier
  bound_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (region_id, issuer, subject),
  FOREIGN KEY (account_id) REFERENCES accounts.account(id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (account_id)
  policy app for all: true

-- @owner people: devices that sign an account in by a key of their own
table accounts.passkey (
  credential_id text not null, -- @personal identifier: base64url, as the device names the key
  account_id uuid not null, -- @personal identifier
  region_id uuid not null, -- @personal none
  host text not null, -- @personal none: the host name that the key belongs to
  public_key bytea not null, -- @personal identifier: COSE
  counter bigint not null, -- @personal none: how often the device says it signed; a lower one is a copy
  transports text[] not null, -- @personal history: how the device can be reached: internal, usb, hybrid ...
  name text not null, -- @personal content: what its owner calls it
  made_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (credential_id),
  FOREIGN KEY (account_id) REFERENCES accounts.account(id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (account_id, region_id)
  policy app for all: true

-- @owner people: who is signed in where
table accounts.session (
  token_hash bytea not null, -- @personal secret: SHA-256 of the cookie
  account_id uuid not null, -- @personal identifier
  region_id uuid not null, -- @personal none
  device text not null, -- @personal history: the browser in plain words
  created_at timestamp with time zone not null, -- @personal history
  expires_at timestamp with time zone not null, -- @personal history
  id uuid not null, -- @personal none: by which its owner ends it
  seen_on date not null, -- @personal history: the last day, and no more
  UNIQUE (id),
  PRIMARY KEY (token_hash),
  FOREIGN KEY (account_id) REFERENCES accounts.account(id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (account_id)
  index USING btree (expires_at)
  policy app for all: true

-- @owner people: links that sign somebody in once; gone once used
table accounts.sign_in (
  token_hash bytea not null, -- @personal secret: SHA-256 of the link's token
  account_id uuid, -- @personal identifier: empty when nobody has the address that was filled in
  region_id uuid not null, -- @personal none
  expires_at timestamp with time zone not null, -- @personal history
  browser_hash bytea, -- @personal secret: SHA-256 of the cookie of the browser that asked; empty for a link made outside a browser
  digits_hash bytea, -- @personal secret: SHA-256 of that cookie and the six digits together
  tries smallint not null, -- @personal none: how often digits were tried
  UNIQUE (browser_hash),
  PRIMARY KEY (token_hash),
  FOREIGN KEY (account_id) REFERENCES accounts.account(id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
)
  index USING btree (account_id)
  index USING btree (expires_at)
  policy app for all: true

-- @owner areas: municipality, wijk, buurt, statistical sector, or a boundary drawn by residents
table commons.area (
  code text not null, -- @personal none: official code (GM0344, WK034401, BU03440111, 44021, 44021A00-) or one of ours
  country text not null, -- @personal none
  level text not null, -- @personal none
  name text, -- @personal none: null when no file has told it yet
  parent_code text, -- @personal none: the area it lies in; may name one that no file has told yet
  drawn_by text, -- @personal none: the group or file that drew it, when it is no official area
  source text not null, -- @personal none: file that told it last
  PRIMARY KEY (code),
  CHECK (((length(code) >= 2) AND (length(code) <= 40))),
  CHECK (((level = 'drawn'::text) = (drawn_by IS NOT NULL))),
  CHECK ((country = ANY (ARRAY['NL'::text, 'BE'::text]))),
  CHECK ((level = ANY (ARRAY['country'::text, 'municipality'::text, 'wijk'::text, 'buurt'::text, 'sector'::text, 'drawn'::text]))),
)
  index USING btree (country, level, lower(name))
  index USING btree (parent_code)

-- @owner areas: where an area lies, from a year on until the next boundary of the same area
table commons.area_boundary (
  code text not null, -- @personal none
  valid_year integer not null, -- @personal none: first year in which we saw it so
  west double precision not null, -- @personal none: box around it, degrees WGS84
  south double precision not null, -- @personal none
  east double precision not null, -- @personal none
  north double precision not null, -- @personal none
  centre_lat double precision not null, -- @personal none: centre of gravity
  centre_lon double precision not null, -- @personal none
  geometry jsonb not null, -- @personal none: GeoJSON MultiPolygon, WGS84, six decimals
  source text not null, -- @personal none
  PRIMARY KEY (code, valid_year),
  FOREIGN KEY (code) REFERENCES commons.area(code) ON DELETE CASCADE,
  CHECK (((valid_year >= 1900) AND (valid_year <= 2200))),
  CHECK (((west <= east) AND (south <= north))),
)
  index USING btree (west, east, south, north)

-- @owner areas: official figures, a row for each area, year and measure
table commons.area_figure (
  code text not null, -- @personal none
  year integer not null, -- @personal none
  measure text not null, -- @personal none
  value numeric, -- @personal none: null is unknown, which is not nought; small counts are already rounded by the statistics office
  source text not null, -- @personal none: file that told it
  PRIMARY KEY (code, year, measure),
  FOREIGN KEY (code) REFERENCES commons.area(code) ON DELETE CASCADE,
  FOREIGN KEY (measure) REFERENCES commons.measure(code),
  CHECK (((year >= 1900) AND (year <= 2200))),
)

-- @owner areas: what is counted or measured of areas
table commons.measure (
  code text not null, -- @personal none: the same over the years
  label text not null, -- @personal none: in Dutch
  unit text not null, -- @personal none
  description text, -- @personal none: the statistics office's own explanation
  PRIMARY KEY (code),
)

-- @owner areas: four-digit postcodes with place and point, from the operator's own list
table commons.postcode (
  country text not null, -- @personal none
  postcode text not null, -- @personal none: an area of thousands of addresses
  place text not null, -- @personal none
  municipality text, -- @personal none: null when the list does not tell
  lat double precision not null, -- @personal none: middle of the postcode
  lon double precision not null, -- @personal none
  PRIMARY KEY (country, postcode, place),
  CHECK ((country = ANY (ARRAY['NL'::text, 'BE'::text]))),
  CHECK ((postcode ~ '^[1-9][0-9]{3}$'::text)),
)

-- @owner regions: the self-governing communities on this installation
table commons.region (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  schema_name text not null, -- @personal none: name of its schema and of its login role
  name text not null, -- @personal none
  country text not null, -- @personal none
  locale text not null, -- @personal none
  is_demo boolean not null, -- @personal none: invented, sends nothing, goes when the first real region comes
  settings jsonb not null, -- @personal none: help line, school region, services from outside; checked by the regions module
  created_at timestamp with time zone not null, -- @personal none
  UNIQUE (schema_name),
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK ((country = ANY (ARRAY['NL'::text, 'BE'::text]))),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'nl-BE'::text]))),
)

-- @owner regions: host names that lead to a region
table commons.region_host (
  host text not null, -- @personal none
  region_id uuid not null, -- @personal none
  is_main boolean not null, -- @personal none: the one that paper and mail name
  PRIMARY KEY (host),
  FOREIGN KEY (region_id) REFERENCES commons.region(id) ON DELETE CASCADE,
  CHECK ((host = lower(host))),
)
  index USING btree (region_id)
  unique index USING btree (region_id) WHERE is_main

-- @owner themes: an outside list, such as DigComp 3.0 or Open Eligibility
table commons.taxonomy (
  id text not null, -- @personal none
  name text not null, -- @personal none
  version text, -- @personal none
  source text not null, -- @personal none: file that told it last
  PRIMARY KEY (id),
  CHECK ((id ~ '^[a-z0-9.-]+$'::text)),
)

-- @owner themes: one subject of such a list
table commons.taxonomy_term (
  taxonomy_id text not null, -- @personal none
  id text not null, -- @personal none: as the list itself numbers it
  parent_id text, -- @personal none
  kind text not null, -- @personal none: area, competence, statement, service, situation
  position integer not null, -- @personal none: order in the list
  name jsonb not null, -- @personal none: text by language (nl, en)
  description jsonb not null, -- @personal none: text by language
  PRIMARY KEY (taxonomy_id, id),
  FOREIGN KEY (taxonomy_id) REFERENCES commons.taxonomy(id) ON DELETE CASCADE,
  FOREIGN KEY (taxonomy_id, parent_id) REFERENCES commons.taxonomy_term(taxonomy_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((jsonb_typeof(description) = 'object'::text)),
  CHECK ((jsonb_typeof(name) = 'object'::text)),
)
  index USING btree (taxonomy_id, parent_id)

-- @owner people: a new e-mail address, until somebody says yes there
table model_region.address_change (
  id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  old_email text, -- @personal contact
  new_email text not null, -- @personal contact
  token_hash bytea not null, -- @personal secret: SHA-256 of the link's token
  made_at timestamp with time zone not null, -- @personal history
  keep_until timestamp with time zone not null, -- @personal none
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (person_id)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner directory: pays for the printing of the booklet
table model_region.advertisement (
  id uuid not null, -- @personal none
  area text not null, -- @personal none
  name text not null, -- @personal none
  size text not null, -- @personal none
  picture bytea not null, -- @personal none
  picture_type text not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  runs_until date, -- @personal none
  words text not null, -- @personal none: what the picture says, for who cannot see it
  PRIMARY KEY (id),
  CHECK ((size = ANY (ARRAY['full'::text, 'half'::text, 'quarter'::text]))),
)
  index USING btree (area)

-- @owner meetings: a subject on an agenda, with what was said about it
table model_region.agenda_item (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  meeting_id uuid not null, -- @personal none
  position integer not null, -- @personal none
  title text not null, -- @personal none
  who text, -- @personal name: who leads it
  minutes integer, -- @personal none: how long
  aim text, -- @personal none
  notes text not null, -- @personal content
  notes_number integer not null, -- @personal none: grows with each change, so that who saves second sees the first
  notes_at timestamp with time zone, -- @personal none
  part text, -- @personal none: what it gathers by itself, such as agreements; null is nothing
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE CASCADE,
  CHECK (((minutes >= 1) AND (minutes <= 600))),
)
  index USING btree (meeting_id, "position")
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: what would stand on an agenda by itself, and was taken off
table model_region.agenda_omission (
  meeting_id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  source text not null, -- @personal none: kind and id of what was taken off
  PRIMARY KEY (meeting_id, source),
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE CASCADE,
)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: what a member hands in for an agenda, and what became of it
table model_region.agenda_subject (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  member_id uuid not null, -- @personal none
  sort text not null, -- @personal none: to talk about, or a line of news
  title text not null, -- @personal content
  aim text, -- @personal content
  minutes integer, -- @personal none: how long they want for it
  state text not null, -- @personal none
  meeting_id uuid, -- @personal none: on whose agenda it stands
  item_id uuid, -- @personal none: as which item
  words text, -- @personal content: why later or not
  made_at timestamp with time zone not null, -- @personal none
  answered_at timestamp with time zone, -- @personal none: when who carries the network said what becomes of it
  told_at timestamp with time zone, -- @personal none: when the member was told
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES model_region.agenda_item(id) ON DELETE SET NULL,
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  CHECK (((minutes >= 1) AND (minutes <= 600))),
  CHECK (((state <> 'declined'::text) OR (words IS NOT NULL))),
  CHECK ((sort = ANY (ARRAY['subject'::text, 'news'::text]))),
  CHECK ((state = ANY (ARRAY['waits'::text, 'planned'::text, 'later'::text, 'declined'::text]))),
)
  index USING btree (item_id)
  index USING btree (meeting_id)
  index USING btree (member_id)
  index USING btree (network_id, state)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner meetings: who does what by when
table model_region.agreement (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  meeting_id uuid, -- @personal none: where it was made
  item_id uuid, -- @personal none
  member_id uuid not null, -- @personal none: whose it is
  who text, -- @personal name: who of that member does it, in words
  what text not null, -- @personal content
  due_on date not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  closed_at timestamp with time zone, -- @personal none
  closed_as text, -- @personal none
  closed_words text, -- @personal content: the result, or why it was dropped
  closed_by text, -- @personal none: owner or coordinator; never who
  passed_from uuid, -- @personal none: the member who handed it on, as long as it is open; null is nobody
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES model_region.agenda_item(id) ON DELETE SET NULL,
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  FOREIGN KEY (passed_from) REFERENCES model_region.network_member(id) ON DELETE SET NULL,
  CHECK ((closed_as = ANY (ARRAY['done'::text, 'dropped'::text]))),
  CHECK ((num_nonnulls(closed_at, closed_as) = ANY (ARRAY[0, 2]))),
)
  index USING btree (meeting_id)
  index USING btree (member_id) WHERE (closed_at IS NULL)
  index USING btree (network_id, due_on) WHERE (closed_at IS NULL)
  index USING btree (passed_from) WHERE (passed_from IS NOT NULL)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: somebody asked to a meeting or who walked in; their answer, whether they were there, what they got afterwards
table model_region.attendee (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  meeting_id uuid not null, -- @personal none
  member_id uuid, -- @personal none: null is somebody who walked in
  name text, -- @personal name: who comes for a member, or who walked in
  reply text, -- @personal none
  replied_at timestamp with time zone, -- @personal none
  brings text, -- @personal content: what they want to bring in, also when they cannot come
  was_there boolean, -- @personal none: null until it is written down
  told_way text, -- @personal none: how who was not there is told
  told_by text, -- @personal name: who talks with them
  told_on date, -- @personal none: when that is planned
  told_at timestamp with time zone, -- @personal none: when it was done
  told_words text, -- @personal content: what they brought in afterwards
  changed_at timestamp with time zone not null, -- @personal none
  UNIQUE (meeting_id, member_id),
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  CHECK (((member_id IS NOT NULL) OR (name IS NOT NULL))),
  CHECK ((reply = ANY (ARRAY['yes'::text, 'no'::text, 'other'::text]))),
  CHECK ((told_way = ANY (ARRAY['report'::text, 'talk'::text]))),
)
  index USING btree (member_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner themes: groups of people that offers are for
table model_region.audience (
  slug text not null, -- @personal none
  name text not null, -- @personal none: a group, never a person
  position integer not null, -- @personal none
  card text not null, -- @personal none: to whom its card on paper speaks
  PRIMARY KEY (slug),
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  CHECK ((card = ANY (ARRAY['older'::text, 'children'::text, 'newcomers'::text, 'other'::text]))),
)

-- @owner themes: which term of an outside list says the same
table model_region.audience_mapping (
  audience_slug text not null, -- @personal none
  taxonomy_id text not null, -- @personal none
  term_id text not null, -- @personal none
  PRIMARY KEY (audience_slug, taxonomy_id, term_id),
  FOREIGN KEY (audience_slug) REFERENCES model_region.audience(slug) ON DELETE CASCADE,
)
  index USING btree (taxonomy_id, term_id)

-- @owner themes: audiences that were taken away, and which took their place
table model_region.audience_slug (
  slug text not null, -- @personal none
  audience_slug text not null, -- @personal none
  PRIMARY KEY (slug),
  FOREIGN KEY (audience_slug) REFERENCES model_region.audience(slug) ON DELETE CASCADE,
)
  index USING btree (audience_slug)

-- @owner meetings: by which secret address somebody's calendar program fetches their meetings
table model_region.calendar_address (
  person_id uuid not null, -- @personal identifier: whose it is
  secret_hash bytea not null, -- @personal secret: SHA-256 of what stands in the address
  made_at timestamp with time zone not null, -- @personal none
  UNIQUE (secret_hash),
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner platform: what takes place that anybody may come to
table model_region.calendar_item (
  subject_kind text not null, -- @personal none
  subject_id uuid not null, -- @personal none
  title text not null, -- @personal none
  path text not null, -- @personal none: where it stands on the site
  place text, -- @personal none
  areas text[] not null, -- @personal none: official codes
  schedules jsonb not null, -- @personal none: HSDS schedules
  first_on date, -- @personal none
  last_on date, -- @personal none
  PRIMARY KEY (subject_kind, subject_id),
)
  index USING gin (areas)

-- @owner reach: at most ten people that one named caller telephones
table model_region.call_sheet (
  id uuid not null, -- @personal none
  caller_id uuid not null, -- @personal identifier
  made_at timestamp with time zone not null, -- @personal history
  destroy_on date not null, -- @personal none
  closed_at timestamp with time zone, -- @personal history
  PRIMARY KEY (id),
  FOREIGN KEY (caller_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (caller_id) WHERE (closed_at IS NULL)
  policy callers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((caller_id)::text = current_setting('wv.person'::text, true))
END

-- @owner channels: a way by which news reaches people of the wijk
table model_region.channel (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  name text not null, -- @personal none
  kind text not null, -- @personal none
  owner_id uuid, -- @personal none: a party of the directory
  owner_name text, -- @personal none: an owner that is not in the directory, as a function or organisation
  about text, -- @personal none
  areas text[] not null, -- @personal none: official codes of what it reaches
  everyone boolean not null, -- @personal none
  audiences text[] not null, -- @personal none: for whom it is made, when not for everyone
  languages text[] not null, -- @personal none: ISO 639 codes
  forms text[] not null, -- @personal none: paper, spoken, screen, online; without internet is any but the last
  reach integer, -- @personal none: how many; null is unknown
  reach_unit text, -- @personal none: people or copies
  reach_basis text, -- @personal none: what the number is based on
  reach_on date, -- @personal none: the day the number is of
  rhythm text, -- @personal none
  deadline_on date, -- @personal none: one of its deadlines, from which the others are counted
  deadline_every text, -- @personal none
  deadline_words text, -- @personal none: what the day alone does not say
  hand_in_email text, -- @personal none: a function address; people's own stand in channel_contact
  hand_in_url text, -- @personal none
  hand_in_words text, -- @personal none
  cost text not null, -- @personal none: free, paid or unknown
  cost_words text, -- @personal none
  website text, -- @personal none
  found_at text, -- @personal none: where its public finds it
  shown boolean not null, -- @personal none: whether visitors may know of it
  ended_on date, -- @personal none
  source text not null, -- @personal none
  confirmed_at timestamp with time zone, -- @personal none
  confirmed_as text, -- @personal none: the role that confirmed it, or owner; never who
  made_at timestamp with time zone not null, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (owner_id) REFERENCES model_region.party(id) ON DELETE SET NULL,
  CHECK ((cardinality(areas) > 0)),
  CHECK ((cardinality(forms) > 0)),
  CHECK ((cardinality(languages) > 0)),
  CHECK ((everyone <> (cardinality(audiences) > 0))),
  CHECK ((num_nonnulls(deadline_on, deadline_every) = ANY (ARRAY[0, 2]))),
  CHECK ((num_nonnulls(owner_id, owner_name) <= 1)),
  CHECK ((num_nonnulls(reach, reach_unit, reach_basis, reach_on) = ANY (ARRAY[0, 4]))),
)
  index USING gin (areas)
  index USING btree (owner_id)

-- @owner channels: the person behind a channel
table model_region.channel_contact (
  channel_id uuid not null, -- @personal none
  scope text, -- @personal none: party:<id> of the owner, whose members may read it too
  name text, -- @personal name
  phone text, -- @personal contact
  email text, -- @personal contact
  source text not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (channel_id),
  FOREIGN KEY (channel_id) REFERENCES model_region.channel(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(name, phone, email) > 0)),
)
  policy keepers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((scope = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (current_setting('wv.scopes'::text, true) ~ '[{,]"(editor|coordinator|liaison|connector):'::text))
END

-- @owner claims: somebody says that they speak for a party that is in the directory
table model_region.claim (
  id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  words text not null, -- @personal content: what they do there
  made_at timestamp with time zone not null, -- @personal history
  state text not null, -- @personal none: waiting for a contact in the entry, unanswered or disputed and waiting for a person, or settled
  decided_at timestamp with time zone, -- @personal history
  keep_until timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['waiting'::text, 'unanswered'::text, 'disputed'::text, 'confirmed'::text, 'refused'::text, 'expired'::text]))),
)
  index USING btree (keep_until)
  index USING btree (person_id)
  unique index USING btree (party_id, person_id) WHERE (state = ANY (ARRAY['waiting'::text, 'unanswered'::text, 'disputed'::text]))
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner reach: how often a code was typed that is none, by the hour; whoever guesses is stopped by it
table model_region.code_try (
  hour timestamp with time zone not null, -- @personal none
  wrong integer not null, -- @personal none
  PRIMARY KEY (hour),
)

-- @owner people: what a person agreed to, for which purpose
table model_region.consent (
  id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  purpose text not null, -- @personal preference
  text_version text not null, -- @personal none
  given_at timestamp with time zone not null, -- @personal history
  withdrawn_at timestamp with time zone, -- @personal history
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (person_id, purpose)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner upkeep: new contact details that came by a link, until somebody at the old ones says yes
table model_region.contact_change (
  id uuid not null, -- @personal none
  entry_kind text not null, -- @personal none
  entry_id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  version integer not null, -- @personal none
  fields jsonb not null, -- @personal contact
  made_at timestamp with time zone not null, -- @personal history
  settled_at timestamp with time zone, -- @personal history
  is_taken boolean, -- @personal none
  keep_until timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  CHECK ((entry_kind = ANY (ARRAY['party'::text, 'service'::text]))),
)
  index USING btree (party_id) WHERE (settled_at IS NULL)
  policy owners for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner reach: somebody and a party who write to each other, without seeing an address until they want it
table model_region.conversation (
  id uuid not null, -- @personal none
  party_id uuid, -- @personal none
  state text not null, -- @personal none: held until somebody looked at it, going on, or thrown away
  writer_name text not null, -- @personal name
  writer_email text not null, -- @personal contact
  writer_key text not null, -- @personal identifier: by which messages of one writer are counted
  writer_shown_at timestamp with time zone, -- @personal history: the party may see the address since
  party_contact text, -- @personal contact: what the party lets the writer see
  made_at timestamp with time zone not null, -- @personal history
  keep_until timestamp with time zone not null, -- @personal none
  person_id uuid, -- @personal identifier: to whom it is, when not to a party
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(party_id, person_id) = 1)),
  CHECK ((state = ANY (ARRAY['held'::text, 'open'::text, 'dropped'::text]))),
)
  index USING btree (keep_until)
  index USING btree (made_at) WHERE (state = 'held'::text)
  index USING btree (party_id, made_at)
  index USING btree (person_id)
  index USING btree (writer_key, made_at)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner reach: what one of them wrote
table model_region.conversation_line (
  id uuid not null, -- @personal none
  conversation_id uuid not null, -- @personal none
  is_writer boolean not null, -- @personal none
  body text not null, -- @personal content
  at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (id),
  FOREIGN KEY (conversation_id) REFERENCES model_region.conversation(id) ON DELETE CASCADE,
)
  index USING btree (conversation_id, at)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: what it costs (HSDS cost_option)
table model_region.cost_option (
  id uuid not null, -- @personal none
  service_id uuid not null, -- @personal none
  kind text not null, -- @personal none
  amount_cents integer, -- @personal none
  description text, -- @personal none
  position smallint not null, -- @personal none
  valid_from date, -- @personal none
  valid_until date, -- @personal none: last day
  PRIMARY KEY (id),
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
)
  index USING btree (service_id)

-- @owner meetings: a meeting of which the day is still looked for
table model_region.date_poll (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  title text not null, -- @personal none
  place text, -- @personal contact: any place in words; may be somebody's home
  is_home boolean not null, -- @personal none: the place is a home
  asked_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  closed_at timestamp with time zone, -- @personal none
  meeting_id uuid, -- @personal none: what was planned by it; null when none of the moments was chosen
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
)
  index USING btree (meeting_id)
  index USING btree (network_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: what was decided, with the objections that were heard
table model_region.decision (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  meeting_id uuid not null, -- @personal none
  item_id uuid, -- @personal none
  what text not null, -- @personal content
  objections text, -- @personal content
  made_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES model_region.agenda_item(id) ON DELETE SET NULL,
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE CASCADE,
)
  index USING btree (meeting_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner reach: one message to one person or party, by which way, and what became of it
table model_region.delivery (
  id uuid not null, -- @personal none
  message_id uuid not null, -- @personal none
  person_id uuid, -- @personal identifier
  party_id uuid, -- @personal none
  way text not null, -- @personal preference
  through_id uuid, -- @personal identifier: the contact person who brings it
  state text not null, -- @personal history
  not_before timestamp with time zone not null, -- @personal none: quiet hours, and the day that news comes together
  letter_batch_id uuid, -- @personal none
  call_sheet_id uuid, -- @personal none
  call_outcome text, -- @personal history
  code text, -- @personal secret: what stands on paper to type, instead of a link
  link_until timestamp with time zone not null, -- @personal none
  answered_at timestamp with time zone, -- @personal history
  changed_at timestamp with time zone not null, -- @personal history
  changed_by uuid, -- @personal identifier
  calls smallint not null, -- @personal history: how often nobody answered
  held_as text, -- @personal role: the scope because of which they get it; who lost it meanwhile gets it no more
  UNIQUE (code),
  PRIMARY KEY (id),
  FOREIGN KEY (call_sheet_id) REFERENCES model_region.call_sheet(id) ON DELETE SET NULL,
  FOREIGN KEY (letter_batch_id) REFERENCES model_region.letter_batch(id) ON DELETE SET NULL,
  FOREIGN KEY (message_id) REFERENCES model_region.message(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (through_id) REFERENCES model_region.person(id) ON DELETE SET NULL,
  CHECK ((call_outcome = ANY (ARRAY['reached'::text, 'not_reached'::text, 'call_back'::text]))),
  CHECK ((num_nonnulls(person_id, party_id) = 1)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'prepared'::text, 'sent'::text, 'reached'::text, 'not_reached'::text, 'came_back'::text, 'refused'::text, 'stopped'::text]))),
  CHECK ((way = ANY (ARRAY['email'::text, 'letter'::text, 'telephone'::text, 'message'::text, 'in_person'::text, 'none'::text]))),
)
  index USING btree (call_sheet_id)
  index USING btree (letter_batch_id)
  index USING btree (message_id)
  index USING btree (party_id)
  index USING btree (person_id)
  index USING btree (way, not_before) WHERE (state = 'waiting'::text)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner desk: organisations whose members help residents at a desk
table model_region.desk (
  party_id uuid not null, -- @personal none
  marked_at timestamp with time zone not null, -- @personal history
  marked_by uuid, -- @personal identifier
  PRIMARY KEY (party_id),
)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
  policy known for select: true

-- @owner desk: what a resident shows at a desk, so that staff may act for them
table model_region.desk_code (
  code_hash bytea not null, -- @personal secret
  person_id uuid not null, -- @personal identifier
  form text not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal history
  made_by uuid, -- @personal identifier
  expires_at timestamp with time zone not null, -- @personal none
  used_at timestamp with time zone, -- @personal history
  PRIMARY KEY (code_hash),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((form = ANY (ARRAY['screen'::text, 'paper'::text]))),
)
  index USING btree (expires_at)
  index USING btree (person_id)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner desk: codes that were typed wrong, so that nobody guesses
table model_region.desk_miss (
  id uuid not null, -- @personal none
  staff_id uuid not null, -- @personal identifier
  at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (id),
  FOREIGN KEY (staff_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (staff_id, at)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner desk: some minutes in which somebody acts for the resident opposite
table model_region.desk_visit (
  id uuid not null, -- @personal none
  token_hash bytea not null, -- @personal secret: SHA-256 of the cookie
  staff_id uuid not null, -- @personal identifier
  person_id uuid not null, -- @personal identifier
  started_at timestamp with time zone not null, -- @personal history
  ends_at timestamp with time zone not null, -- @personal history: ten minutes later, or when they were done
  UNIQUE (token_hash),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (staff_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (person_id, started_at DESC)
  index USING btree (staff_id)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner platform: what waits for whom until when
table model_region.duty (
  id uuid not null, -- @personal none
  what text not null, -- @personal none
  holder text not null, -- @personal identifier: person:<id> or a scope such as party:<id>
  subject_kind text not null, -- @personal none
  subject_id uuid not null, -- @personal none
  due_on date not null, -- @personal none
  remind_from timestamp with time zone not null, -- @personal none
  queued_at timestamp with time zone, -- @personal none: when its reminder went into the job queue
  made_at timestamp with time zone not null, -- @personal none
  closed_at timestamp with time zone, -- @personal history
  closed_by uuid, -- @personal identifier
  PRIMARY KEY (id),
)
  index USING btree (holder, due_on, id) WHERE (closed_at IS NULL)
  index USING btree (remind_from) WHERE ((closed_at IS NULL) AND (queued_at IS NULL))
  unique index USING btree (what, holder, subject_kind, subject_id) WHERE (closed_at IS NULL)
  policy holders for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((holder = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (holder = ('person:'::text || current_setting('wv.person'::text, true))))
END
  policy owe for insert: - with check true

-- @owner platform: what happened; only added to
table model_region.fact (
  id uuid not null, -- @personal none
  kind text not null, -- @personal none
  subject_kind text not null, -- @personal none
  subject_id uuid, -- @personal identifier
  actor_kind text not null, -- @personal none
  actor_id uuid, -- @personal identifier
  on_behalf_of uuid, -- @personal identifier
  at timestamp with time zone not null, -- @personal history
  data jsonb not null, -- @personal none: never names, addresses or free text about people
  PRIMARY KEY (id),
  CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text, 'visitor'::text, 'link'::text]))),
)
  index USING btree (actor_id) WHERE (actor_id IS NOT NULL)
  index USING btree (kind, at DESC)
  index USING btree (subject_kind, subject_id, at DESC)
  policy forget for update: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
  policy insiders for select: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((actor_id)::text = current_setting('wv.person'::text, true))
END
  policy note for insert: - with check true

-- @owner feedback: a card with a name under it; a round without names has none
table model_region.feedback_card (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  round_id uuid not null, -- @personal none
  from_seat_id uuid not null, -- @personal none: who gave it
  about_seat_id uuid not null, -- @personal none: whom it is about
  strength text not null, -- @personal none: one of a fixed list
  wish text not null, -- @personal none: one of a fixed list
  strength_words text, -- @personal content
  wish_words text, -- @personal content
  answer_words text, -- @personal content: what whom it is about says back
  state text not null, -- @personal none: removed by whom it is about: its words are gone
  UNIQUE (from_seat_id, about_seat_id),
  PRIMARY KEY (id),
  FOREIGN KEY (about_seat_id) REFERENCES model_region.feedback_seat(id) ON DELETE CASCADE,
  FOREIGN KEY (from_seat_id) REFERENCES model_region.feedback_seat(id) ON DELETE CASCADE,
  FOREIGN KEY (round_id) REFERENCES model_region.feedback_round(id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['given'::text, 'noted'::text, 'removed'::text]))),
)
  index USING btree (about_seat_id)
  index USING btree (round_id)
  policy agreed for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner feedback: one time that a network asks how it works together, as it was agreed beforehand
table model_region.feedback_round (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  number integer not null, -- @personal none: grows when what is agreed changes; fixed from the first card on
  is_named boolean not null, -- @personal none: whether a card says who gave it
  seen_by text not null, -- @personal none: who sees a card: whom it is about, also who carries the network, or all members
  agreed_how text, -- @personal content: when and by whom this was agreed, in words; gone with the cards
  until_on date not null, -- @personal none: the last day for cards
  meeting_id uuid, -- @personal none: where it is talked about
  agenda_item_id uuid, -- @personal none: its item on the agenda of that meeting
  asked_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  closed_at timestamp with time zone, -- @personal none: from then on no card comes in, and what is to be seen is seen
  summary jsonb, -- @personal none: counts over several members, made once, when it closes
  keep_until date not null, -- @personal none
  erased_at timestamp with time zone, -- @personal none: when all of it but its days was erased
  PRIMARY KEY (id),
  FOREIGN KEY (agenda_item_id) REFERENCES model_region.agenda_item(id) ON DELETE SET NULL,
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  CHECK ((seen_by = ANY (ARRAY['receiver'::text, 'carrier'::text, 'members'::text]))),
)
  index USING btree (agenda_item_id)
  index USING btree (meeting_id)
  index USING btree (network_id, asked_at)
  unique index USING btree (network_id) WHERE (closed_at IS NULL)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner feedback: who gives and gets cards in a round: each member, and who carries the network
table model_region.feedback_seat (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  round_id uuid not null, -- @personal none
  member_id uuid, -- @personal none: null is who carries the network
  is_alone boolean not null, -- @personal none: one person: cards about it are for itself only
  has_answered boolean not null, -- @personal none: that cards were given, never which; without a moment
  UNIQUE NULLS NOT DISTINCT (round_id, member_id),
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (round_id) REFERENCES model_region.feedback_round(id) ON DELETE CASCADE,
)
  index USING btree (member_id)
  policy carriers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner feedback: in a round without names: how often each thing was said of a member; there are no cards to go with it
table model_region.feedback_tally (
  seat_id uuid not null, -- @personal none: whom it is about
  network_id uuid not null, -- @personal none
  round_id uuid not null, -- @personal none
  cards integer not null, -- @personal none
  strengths jsonb not null, -- @personal none: how often, by what was chosen
  wishes jsonb not null, -- @personal none: how often, by what was chosen
  PRIMARY KEY (seat_id),
  FOREIGN KEY (round_id) REFERENCES model_region.feedback_round(id) ON DELETE CASCADE,
  FOREIGN KEY (seat_id) REFERENCES model_region.feedback_seat(id) ON DELETE CASCADE,
)
  index USING btree (round_id)
  policy agreed for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner people: somebody takes over from somebody else
table model_region.handover (
  id uuid not null, -- @personal none
  from_id uuid not null, -- @personal identifier
  to_id uuid not null, -- @personal identifier
  starts_on date not null, -- @personal role
  moves_duties boolean not null, -- @personal none: what waits for the one then waits for the other
  made_at timestamp with time zone not null, -- @personal history
  made_by uuid, -- @personal identifier
  PRIMARY KEY (id),
  FOREIGN KEY (from_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (to_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (from_id)
  index USING btree (to_id, starts_on)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (((to_id)::text = current_setting('wv.person'::text, true)) OR ((from_id)::text = current_setting('wv.person'::text, true)))
END

-- @owner directory: themes and audiences that changed, until a job made what is found under them anew
table model_region.heading_follow (
  kind text not null, -- @personal none
  slug text not null, -- @personal none
  asked_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (kind, slug),
  CHECK ((kind = ANY (ARRAY['theme'::text, 'audience'::text]))),
)

-- @owner themes: what themes and audiences were called before, and which it is now
table model_region.heading_name (
  kind text not null, -- @personal none
  name text not null, -- @personal none
  slug text not null, -- @personal none: of the one it is now
  PRIMARY KEY (kind, name),
  CHECK ((kind = ANY (ARRAY['theme'::text, 'audience'::text]))),
)
  index USING btree (kind, slug)

-- @owner hsds: which entry of ours is which of a source, and what that said last
table model_region.hsds_entry (
  source_id uuid not null, -- @personal none
  kind text not null, -- @personal none
  external_id text not null, -- @personal none: as the source numbers it
  entry_id uuid not null, -- @personal none
  said jsonb not null, -- @personal none: the document without anybody's private contact
  said_at timestamp with time zone not null, -- @personal none
  gone_at timestamp with time zone, -- @personal none: since when the source does not tell it any more; the entry stays
  PRIMARY KEY (source_id, kind, external_id),
  FOREIGN KEY (source_id) REFERENCES model_region.hsds_source(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['party'::text, 'location'::text, 'service'::text]))),
)
  index USING btree (kind, entry_id)

-- @owner hsds: a directory elsewhere that is read, once or on a schedule
table model_region.hsds_source (
  id uuid not null, -- @personal none
  address text not null, -- @personal none: of its HSDS interface or data package, or the name of a file
  every_hours smallint, -- @personal none: null is read once only
  next_read_at timestamp with time zone, -- @personal none
  last_read_at timestamp with time zone, -- @personal none
  last_state text, -- @personal none
  last_problem text, -- @personal none: key of the sentence that says why it could not be read
  counts jsonb not null, -- @personal none: how many entries were new, changed, same, wrong, gone
  pages jsonb not null, -- @personal none: addresses that were read with their validators, to ask only what changed
  made_at timestamp with time zone not null, -- @personal none
  UNIQUE (address),
  PRIMARY KEY (id),
  CHECK (((every_hours >= 1) AND (every_hours <= 8760))),
  CHECK (((every_hours IS NULL) = (next_read_at IS NULL))),
  CHECK ((last_state = ANY (ARRAY['read'::text, 'unchanged'::text, 'failed'::text]))),
)

-- @owner hsds: lists of terms that entries came with and that are none of ours (HSDS taxonomy)
table model_region.hsds_taxonomy (
  id uuid not null, -- @personal none
  name text not null, -- @personal none
  description text, -- @personal none
  uri text, -- @personal none
  version text, -- @personal none
  PRIMARY KEY (id),
)

-- @owner hsds: their terms, as far as an entry carries them, with those above (HSDS taxonomy_term)
table model_region.hsds_term (
  id uuid not null, -- @personal none: as the source has it, or derived from that
  taxonomy_id uuid, -- @personal none
  code text, -- @personal none
  name text not null, -- @personal none
  description text, -- @personal none
  parent_id uuid, -- @personal none
  language text, -- @personal none
  term_uri text, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (taxonomy_id) REFERENCES model_region.hsds_taxonomy(id),
)

-- @owner directory: which entries a spreadsheet made or changed, for undoing it
table model_region.import_change (
  run_id uuid not null, -- @personal none
  kind text not null, -- @personal none
  entry_id uuid not null, -- @personal none
  fact_id uuid not null, -- @personal none
  is_new boolean not null, -- @personal none
  PRIMARY KEY (run_id, kind, entry_id),
  FOREIGN KEY (run_id) REFERENCES model_region.import_run(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['party'::text, 'location'::text, 'service'::text]))),
)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: what a source said of an entry each time; the last time tells its changes from ours
table model_region.import_memory (
  source text not null, -- @personal none
  kind text not null, -- @personal none
  key text not null, -- @personal none: the name or number by which the source knows it
  entry_id uuid not null, -- @personal none
  said jsonb not null, -- @personal none: public values only; people stand in private_contact
  said_at timestamp with time zone not null, -- @personal none
  run_id uuid not null, -- @personal none
  PRIMARY KEY (source, kind, key, run_id),
  FOREIGN KEY (run_id) REFERENCES model_region.import_run(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['party'::text, 'location'::text, 'service'::text]))),
)
  index USING btree (run_id)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: where a spreadsheet says otherwise than an owner confirmed; the owner says who is right
table model_region.import_question (
  id uuid not null, -- @personal none
  run_id uuid not null, -- @personal none
  kind text not null, -- @personal none
  entry_id uuid not null, -- @personal none
  scope text not null, -- @personal none: who may answer, beside the region's administrators
  source text not null, -- @personal none: which list says so
  field text not null, -- @personal none
  ours jsonb, -- @personal none
  theirs jsonb, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  answer text, -- @personal none
  answered_at timestamp with time zone, -- @personal none
  answered_by uuid, -- @personal identifier
  PRIMARY KEY (id),
  FOREIGN KEY (run_id) REFERENCES model_region.import_run(id) ON DELETE CASCADE,
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK ((answer = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  CHECK ((kind = ANY (ARRAY['party'::text, 'location'::text, 'service'::text]))),
)
  index USING btree (run_id)
  unique index USING btree (kind, entry_id, field) WHERE (answer IS NULL)
  policy owners for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (scope = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner directory: a spreadsheet from upload to undo; the file itself is kept only until it is imported or dropped
table model_region.import_run (
  id uuid not null, -- @personal none
  source text not null, -- @personal none: what the list is called, the same each year
  file_name text not null, -- @personal none
  state text not null, -- @personal none
  settings jsonb not null, -- @personal none: which sheet, which column is what, the area when a row names none
  decisions jsonb not null, -- @personal none: what was said about doubtful ones, by key
  sheets bytea, -- @personal contact: the cells, people in them included; zipped JSON
  plan bytea, -- @personal contact: what would become of each row; zipped JSON
  counts jsonb not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  imported_at timestamp with time zone, -- @personal none
  undone_at timestamp with time zone, -- @personal none
  undone jsonb, -- @personal none: what undoing took back and what it kept
  PRIMARY KEY (id),
  CHECK (((state = 'staged'::text) OR ((sheets IS NULL) AND (plan IS NULL)))),
  CHECK ((state = ANY (ARRAY['staged'::text, 'imported'::text, 'undone'::text]))),
)
  index USING btree (made_at DESC)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: what is being done with a spreadsheet now, or why it was not done; gone when it is done
table model_region.import_task (
  import_id uuid not null, -- @personal none: of import_run, also when that is still to be made
  kind text not null, -- @personal none
  input jsonb not null, -- @personal none: columns, decisions, what may be left out
  file bytea, -- @personal contact: the spreadsheet as it came, until it is read
  file_name text, -- @personal none
  asked_at timestamp with time zone not null, -- @personal none
  asked_by uuid, -- @personal identifier
  progress jsonb, -- @personal none
  problem jsonb, -- @personal none: key and values of the sentence that says why
  PRIMARY KEY (import_id),
  CHECK (((kind = 'read'::text) = (file_name IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['read'::text, 'correct'::text, 'decide'::text, 'import'::text, 'undo'::text]))),
)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner claims: a colleague asked to speak for a party too, until they answer
table model_region.invitation (
  id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  email text not null, -- @personal contact
  made_by uuid not null, -- @personal identifier
  made_at timestamp with time zone not null, -- @personal history
  takes_over boolean not null, -- @personal role: who asked stops when they accept
  keep_until timestamp with time zone not null, -- @personal none
  UNIQUE (party_id, email),
  PRIMARY KEY (id),
  FOREIGN KEY (made_by) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
)
  index USING btree (keep_until)
  policy own for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner reach: letters printed together
table model_region.letter_batch (
  id uuid not null, -- @personal none
  form text not null, -- @personal none: in envelopes with a window, or with labels
  made_at timestamp with time zone not null, -- @personal history
  made_by uuid, -- @personal identifier
  posted_at timestamp with time zone, -- @personal history
  PRIMARY KEY (id),
  CHECK ((form = ANY (ARRAY['window'::text, 'labels'::text]))),
)
  policy makers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((made_by)::text = current_setting('wv.person'::text, true))
END

-- @owner reach: what signed links of this region are signed with
table model_region.link_key (
  only_row boolean not null, -- @personal none
  key bytea not null, -- @personal secret
  PRIMARY KEY (only_row),
  CHECK (only_row),
)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: a place where something is offered (HSDS location)
table model_region.location (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  name text not null, -- @personal none
  address text, -- @personal none
  postcode text, -- @personal none
  city text, -- @personal none
  address_secret boolean not null, -- @personal none
  latitude double precision, -- @personal none
  longitude double precision, -- @personal none
  area text, -- @personal none
  transportation text, -- @personal none
  step_free boolean, -- @personal none
  toilet boolean, -- @personal none
  lift boolean, -- @personal none
  hearing_loop boolean, -- @personal none
  sign_language boolean, -- @personal none
  quiet boolean, -- @personal none
  accessibility_description text, -- @personal none
  source text not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  contacts jsonb not null, -- @personal none: desks and functions (HSDS contact)
  passed_on jsonb not null, -- @personal none: as of party
  accessibility_url text, -- @personal none
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK (((NOT address_secret) OR ((address IS NULL) AND (postcode IS NULL) AND (latitude IS NULL) AND (longitude IS NULL)))),
)
  index USING btree (area)

-- @owner logbook: a line of the story of a network, shown or left out by who carries it
table model_region.logbook_line (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  source text not null, -- @personal none: of which fact or decision
  kind text not null, -- @personal none
  on_day date not null, -- @personal none
  words text not null, -- @personal content
  is_shown boolean not null, -- @personal none: left out where it is false
  changed_at timestamp with time zone not null, -- @personal none
  UNIQUE (network_id, source),
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
)
  index USING btree (network_id, on_day)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner people: an organisation's own login, and for which mail addresses it may speak
table model_region.login_provider (
  id uuid not null, -- @personal none
  name text not null, -- @personal none: on the button
  issuer text not null, -- @personal none: its address
  client_id text not null, -- @personal none: how it knows us
  client_secret text not null, -- @personal secret: by which it knows that it is us
  party_id uuid, -- @personal none: whose login it is, where the directory has them
  domains text[] not null, -- @personal none: the mail domains it may speak for
  changed_at timestamp with time zone not null, -- @personal none
  UNIQUE (issuer),
  PRIMARY KEY (id),
)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner platform: e-mail that goes out or went out
table model_region.mail (
  id uuid not null, -- @personal none: also its Message-ID, so that a second try is recognised
  purpose text not null, -- @personal none
  recipient text not null, -- @personal contact
  subject text not null, -- @personal content
  body text not null, -- @personal content
  made_at timestamp with time zone not null, -- @personal history
  sent_at timestamp with time zone, -- @personal history
  attempts integer not null, -- @personal none
  last_error text, -- @personal none
  keep_until timestamp with time zone not null, -- @personal none
  reference uuid, -- @personal none: what it carries, for the module that wants to hear that it came back
  unsubscribe text, -- @personal secret: the address behind the button to stop such mail
  next_try_at timestamp with time zone, -- @personal none
  failed_at timestamp with time zone, -- @personal history: the other side says that this address cannot be reached
  calendar jsonb, -- @personal content: method and iCalendar text; names its recipient only
  reply_to text, -- @personal secret: the address by which it is answered, signed for this one thing
  return_to text, -- @personal secret: the address by which a mail server says that it came back
  answers text, -- @personal identifier: the Message-ID of the mail that it answers by itself, empty when that had none; null for all other mail
  PRIMARY KEY (id),
)
  index USING btree (keep_until)
  index USING btree (made_at DESC)
  index USING btree (made_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL))
  policy post for insert: - with check true
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner reach: a mail that came in about something that was sent
table model_region.mail_reply (
  id uuid not null, -- @personal none
  delivery_id uuid not null, -- @personal none: whose answer it is
  message_key bytea not null, -- @personal none: SHA-256 of its Message-ID, so that the same mail counts once
  received_at timestamp with time zone not null, -- @personal history
  understood text not null, -- @personal none: whether it was an answer without doubt, with more in it, or must be read by somebody
  words text, -- @personal content: what somebody must read still; empty once it was read
  keep_until timestamp with time zone not null, -- @personal none
  UNIQUE (delivery_id, message_key),
  PRIMARY KEY (id),
  FOREIGN KEY (delivery_id) REFERENCES model_region.delivery(id) ON DELETE CASCADE,
  CHECK ((understood = ANY (ARRAY['read'::text, 'also'::text, 'unsure'::text]))),
)
  index USING btree (delivery_id, received_at)
  index USING btree (keep_until)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner meetings: a gathering of a network
table model_region.meeting (
  id uuid not null, -- @personal none: also the UID of its calendar item
  network_id uuid not null, -- @personal none
  number integer not null, -- @personal none: how many times the network has met, for its address
  title text not null, -- @personal none
  aim text, -- @personal none
  starts_on date not null, -- @personal none
  starts_at text not null, -- @personal none: local time
  ends_at text not null, -- @personal none: local time, the same day
  location_id uuid, -- @personal none: a place of the directory
  place text, -- @personal contact: any place in words; may be somebody's home
  is_home boolean not null, -- @personal none: the place is a home, which only invitees see
  is_public boolean not null, -- @personal none: anybody may come; it stands in the calendar of the wijk
  sequence integer not null, -- @personal none: how often calendars were told that it changed (RFC 5545)
  invited_at timestamp with time zone, -- @personal none
  cancelled_at timestamp with time zone, -- @personal none
  cancel_words text, -- @personal none
  draft_at timestamp with time zone, -- @personal none: the draft of the minutes went to who was there
  final_at timestamp with time zone, -- @personal none: the minutes are final and went to all
  made_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  changed_at timestamp with time zone not null, -- @personal none
  attended integer, -- @personal none: how many were there, counted when the minutes became final; stays when a name is erased
  series_id uuid, -- @personal none: the series it was planned with
  series_on date, -- @personal none: the day of the series that it stands for, also when it is held on another (RFC 5545 RECURRENCE-ID)
  UNIQUE (network_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (location_id) REFERENCES model_region.location(id) ON DELETE SET NULL,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  FOREIGN KEY (series_id) REFERENCES model_region.meeting_series(id) ON DELETE SET NULL,
  CHECK (((series_id IS NULL) OR (series_on IS NOT NULL))),
  CHECK ((attended >= 0)),
  CHECK ((ends_at > starts_at)),
  CHECK ((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CHECK ((number > 0)),
  CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
)
  index USING btree (location_id)
  index USING btree (starts_on)
  unique index USING btree (series_id, series_on)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: meetings that were planned in one go; each is a meeting as any other
table model_region.meeting_series (
  id uuid not null, -- @personal none: also the UID by which calendars know the series
  network_id uuid not null, -- @personal none
  schedule jsonb, -- @personal none: the rule, with its first and last day; null when the dates were typed
  title text not null, -- @personal none
  aim text, -- @personal none
  starts_at text not null, -- @personal none: local time, as the rest of the series has it
  ends_at text not null, -- @personal none: local time, the same day
  location_id uuid, -- @personal none: a place of the directory
  place text, -- @personal contact: any place in words; may be somebody's home
  is_home boolean not null, -- @personal none: the place is a home, which only invitees see
  sequence integer not null, -- @personal none: how often calendars were told that the series as a whole changed (RFC 5545)
  made_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  stopped_at timestamp with time zone, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (location_id) REFERENCES model_region.location(id) ON DELETE SET NULL,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  CHECK ((ends_at > starts_at)),
  CHECK ((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
)
  index USING btree (location_id)
  index USING btree (network_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner claims: two entries that became one, until that can be taken back no more
table model_region.merge (
  id uuid not null, -- @personal none
  kind text not null, -- @personal none
  kept_id uuid not null, -- @personal none: the entry that lives
  gone_id uuid not null, -- @personal none: the entry whose address leads to it now
  gone_slug text not null, -- @personal none
  gone_name text not null, -- @personal none
  kept_version integer not null, -- @personal none: version of the entry that lives, from before
  made_version integer not null, -- @personal none: the version that the merge made of it
  row_before jsonb not null, -- @personal none: what no version says of the entry that lives: when and by which function it was confirmed, whether it was frozen
  row_gone jsonb not null, -- @personal none: the same of the entry that went
  moved jsonb not null, -- @personal none: by table and column the keys of the rows that went along, and of those that were closed because there was one already
  made_at timestamp with time zone not null, -- @personal none
  keep_until timestamp with time zone not null, -- @personal none: until then it can be taken back; the row goes with it
  undone_at timestamp with time zone, -- @personal none
  left_behind jsonb, -- @personal none: what was changed since, and stayed when it was taken back
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['party'::text, 'service'::text]))),
)
  index USING btree (keep_until)
  index USING btree (kept_id, made_at DESC)

-- @owner reach: something told to people, each by their own way
table model_region.message (
  id uuid not null, -- @personal none
  purpose text not null, -- @personal none: what its links are good for
  topic text not null, -- @personal none: what somebody can stop
  urgency text not null, -- @personal none
  sender text not null, -- @personal identifier: who sees what became of it: person:<id> or a scope
  subject_kind text, -- @personal none
  subject_id uuid, -- @personal identifier
  path text, -- @personal none: the page behind its links, which ends in the signed token
  title text not null, -- @personal content
  body text not null, -- @personal content
  script text not null, -- @personal content: what a caller says
  short text not null, -- @personal content: what fits a text message
  made_at timestamp with time zone not null, -- @personal history
  made_by uuid, -- @personal identifier
  keep_until timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  CHECK ((urgency = ANY (ARRAY['urgent'::text, 'request'::text, 'news'::text]))),
)
  index USING btree (keep_until)
  index USING btree (sender, made_at DESC)
  index USING btree (subject_kind, subject_id)
  policy senders for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((sender = ('person:'::text || current_setting('wv.person'::text, true))) OR (sender = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: what somebody who was there says about the draft of the minutes
table model_region.minutes_remark (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  meeting_id uuid not null, -- @personal none
  member_id uuid not null, -- @personal none
  words text not null, -- @personal content
  made_at timestamp with time zone not null, -- @personal none
  settled_at timestamp with time zone, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES model_region.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
)
  index USING btree (meeting_id)
  policy carriers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner networks: parties and people who meet around a wijk or a subject
table model_region.network (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  name text not null, -- @personal none
  kind text not null, -- @personal none
  area text, -- @personal none: code of its wijk; null is the whole region
  purpose text not null, -- @personal none
  meets_within text, -- @personal none: the standing meeting that it joins, in words
  carried_how text, -- @personal none: how its members chose who carries it
  is_public boolean not null, -- @personal none: whether visitors see purpose, named members and results
  made_at timestamp with time zone not null, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  ended_at timestamp with time zone, -- @personal none
  ended_words text, -- @personal none: what came of it, in the words of who carried it
  UNIQUE (slug),
  PRIMARY KEY (id),
)
  index USING btree (area)

-- @owner networks: what the members of a network see of how to reach a person, as far as that person agreed
table model_region.network_contact (
  network_id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  shows_email boolean not null, -- @personal preference
  shows_phone boolean not null, -- @personal preference
  changed_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (network_id, person_id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (person_id)
  policy members for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR ((person_id)::text = current_setting('wv.person'::text, true)))
END

-- @owner networks: a note that members share, with a file or without
table model_region.network_document (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  title text not null, -- @personal content
  words text not null, -- @personal content
  number integer not null, -- @personal none: grows with each change, so that nobody writes over another
  keep_until date not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  changed_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
)
  index USING btree (network_id, changed_at DESC)
  policy members for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner networks: the file of a shared note
table model_region.network_file (
  document_id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  name text not null, -- @personal content: of the file, as it was called
  type text not null, -- @personal none: media type, by what is in it
  size integer not null, -- @personal none: bytes
  bytes bytea not null, -- @personal content
  made_by uuid, -- @personal identifier
  PRIMARY KEY (document_id),
  FOREIGN KEY (document_id) REFERENCES model_region.network_document(id) ON DELETE CASCADE,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
)
  index USING btree (network_id)
  policy members for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner networks: one line on a contact with a member: how, about what, and the next step
table model_region.network_line (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  member_id uuid not null, -- @personal none
  on_day date not null, -- @personal none
  way text not null, -- @personal none: visit, telephone, mail or meeting
  about text not null, -- @personal content: about working together, never about clients
  next_step text, -- @personal content
  next_on date, -- @personal none
  made_at timestamp with time zone not null, -- @personal history
  made_by uuid, -- @personal identifier
  keep_until date not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
)
  index USING btree (member_id)
  index USING btree (network_id, on_day DESC)
  policy carriers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner networks: who was asked into a network, and what became of it
table model_region.network_member (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  party_id uuid, -- @personal none
  person_id uuid, -- @personal identifier: who takes part in their own name
  state text not null, -- @personal none: asked is who wants to join by themselves
  comes_name text, -- @personal name: who comes for a party, as they said it
  words text, -- @personal content: what they said with their answer
  is_named boolean not null, -- @personal preference: whether the public page may name them
  invited_at timestamp with time zone, -- @personal none
  answered_at timestamp with time zone, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  UNIQUE (network_id, party_id),
  UNIQUE (network_id, person_id),
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(party_id, person_id) = 1)),
  CHECK ((state = ANY (ARRAY['asked'::text, 'invited'::text, 'member'::text, 'declined'::text, 'left'::text]))),
)
  index USING btree (party_id)
  index USING btree (person_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR ((person_id)::text = current_setting('wv.person'::text, true)) OR (('party:'::text || party_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner reach: who was told in a letter where we have their address from: once
table model_region.origin_letter (
  person_id uuid not null, -- @personal identifier
  letter_batch_id uuid not null, -- @personal none: the letters that it went with
  told_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (letter_batch_id)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner partnerships: who works together at what, by which means and until when
table model_region.partnership (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  title text not null, -- @personal content
  what text not null, -- @personal content
  kind text not null, -- @personal none: media is neighbourhood media with a broadcaster
  area text, -- @personal none: code of its wijk; null is the whole region
  carried_by text, -- @personal name: who carries it, in words
  money text, -- @personal content
  hours text, -- @personal content
  rooms text, -- @personal content
  starts_on date, -- @personal none
  ends_on date, -- @personal none
  lasts text, -- @personal content: how it goes on after the money of a project
  review_on date, -- @personal none: when it is looked at again
  is_public boolean not null, -- @personal none: whether visitors see what it is and who takes part
  network_id uuid, -- @personal none: where it was begun
  made_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  changed_at timestamp with time zone not null, -- @personal none
  ended_at timestamp with time zone, -- @personal none
  ended_words text, -- @personal content: what came of it
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE SET NULL,
  CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
  CHECK ((kind = ANY (ARRAY['general'::text, 'media'::text, 'school'::text]))),
)
  index USING btree (area)
  index USING btree (network_id)
  policy shown for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE is_public
END

-- @owner partnerships: who takes part, of the directory or in words
table model_region.partnership_party (
  id uuid not null, -- @personal none
  partnership_id uuid not null, -- @personal none
  position integer not null, -- @personal none
  party_id uuid, -- @personal none
  words text, -- @personal name: who is not in the directory
  PRIMARY KEY (id),
  FOREIGN KEY (partnership_id) REFERENCES model_region.partnership(id) ON DELETE CASCADE,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(party_id, words) = 1)),
)
  index USING btree (partnership_id, "position")
  index USING btree (party_id)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner directory: an organisation, initiative or group for one occasion (HSDS organization)
table model_region.party (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  name text not null, -- @personal none
  alternate_name text, -- @personal none
  kind text not null, -- @personal none
  domain text, -- @personal none
  plain_words text not null, -- @personal none
  description text, -- @personal none
  website text, -- @personal none
  email text, -- @personal none: a function address; people's own stand in private_contact
  areas text[] not null, -- @personal none
  ends_on date, -- @personal none
  source text not null, -- @personal none
  confirmed_at timestamp with time zone, -- @personal none
  confirmed_by text, -- @personal none: the function that confirmed it, such as the party's name
  made_at timestamp with time zone not null, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  ended_at timestamp with time zone, -- @personal none
  frozen_at timestamp with time zone, -- @personal none: since when people disagree on who it is of; only who takes care of the wijk changes it until one of them decided
  stops_on date, -- @personal none: from this day it is there no more; null when nobody said so
  stop_words text, -- @personal none: why it stops, or what came of it, in a few sentences
  instead_id uuid, -- @personal none: where people can go instead
  contacts jsonb not null, -- @personal none: desks and functions (HSDS contact); people stand in shown_contact and private_contact
  passed_on jsonb not null, -- @personal none: what a feed told that has no place among our words, to be given out again
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (instead_id) REFERENCES model_region.party(id) ON DELETE SET NULL,
  CHECK ((kind = ANY (ARRAY['organisation'::text, 'initiative'::text, 'occasion'::text]))),
)
  index USING gin (areas)
  index USING btree (kind)
  index USING btree (made_at DESC)
  index USING btree (stops_on) WHERE ((ended_at IS NULL) AND (stops_on IS NOT NULL))

-- @owner directory: who supports whom, "gesteund door"
table model_region.party_support (
  party_id uuid not null, -- @personal none
  supporter_id uuid not null, -- @personal none
  PRIMARY KEY (party_id, supporter_id),
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  FOREIGN KEY (supporter_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
)
  index USING btree (supporter_id)

-- @owner people: one row of what this region chose
table model_region.people_setting (
  only_row boolean not null, -- @personal none
  quiet_weeks smallint not null, -- @personal none: after so long without a sign the level above hears of it
  PRIMARY KEY (only_row),
  CHECK (((quiet_weeks >= 1) AND (quiet_weeks <= 52))),
  CHECK (only_row),
)

-- @owner people: a human being with or without an account
table model_region.person (
  id uuid not null, -- @personal identifier
  slug text not null, -- @personal name
  name text not null, -- @personal name
  language text not null, -- @personal preference
  made_at timestamp with time zone not null, -- @personal history
  large_print boolean not null, -- @personal preference
  stopped_as text, -- @personal history: everything to this person stops
  stopped_at timestamp with time zone, -- @personal history
  seen_on date, -- @personal history: the last day on which they were here or answered; no more than that
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK ((stopped_as = ANY (ARRAY['deceased'::text, 'moved'::text, 'left'::text]))),
)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((id)::text = current_setting('wv.person'::text, true))
END

-- @owner people: how a person can be reached
table model_region.person_contact (
  id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  kind text not null, -- @personal none
  value text not null, -- @personal contact
  source text not null, -- @personal none: where we have it from
  UNIQUE (person_id, kind, value),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'address'::text]))),
)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner people: the way somebody wants to be reached; never why
table model_region.person_reach (
  person_id uuid not null, -- @personal identifier
  way text not null, -- @personal preference
  instead text, -- @personal preference: what mail that came back becomes, where they allowed that
  best_hours text, -- @personal preference
  through_id uuid, -- @personal identifier: the contact person
  person_agreed_at timestamp with time zone, -- @personal history
  through_agreed_at timestamp with time zone, -- @personal history: without both nothing goes through the contact person
  digest_days smallint[] not null, -- @personal preference: ISO weekdays on which news comes together
  quiet_from smallint not null, -- @personal preference: local hour
  quiet_until smallint not null, -- @personal preference: local hour
  bare_mail boolean not null, -- @personal preference: mail says only that something waits
  bounced_at timestamp with time zone, -- @personal history
  changed_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (through_id) REFERENCES model_region.person(id) ON DELETE SET NULL,
  CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
  CHECK (((quiet_until >= 0) AND (quiet_until <= 23))),
  CHECK ((instead = ANY (ARRAY['letter'::text, 'telephone'::text]))),
  CHECK ((way = ANY (ARRAY['email'::text, 'letter'::text, 'telephone'::text, 'message'::text, 'in_person'::text, 'through'::text]))),
)
  index USING btree (through_id)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner directory: public telephone numbers (HSDS phone)
table model_region.phone (
  id uuid not null, -- @personal none
  party_id uuid, -- @personal none
  service_id uuid, -- @personal none
  number text not null, -- @personal none: E.164 or a short number of a desk or party; people's own stand in private_contact
  type text not null, -- @personal none
  description text, -- @personal none
  position smallint not null, -- @personal none
  extension integer, -- @personal none
  languages text[] not null, -- @personal none: ISO 639 codes of who answers
  PRIMARY KEY (id),
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(party_id, service_id) = 1)),
)
  index USING btree (party_id)
  index USING btree (service_id)

-- @owner meetings: whether a member can come at a moment
table model_region.poll_answer (
  network_id uuid not null, -- @personal none
  moment_id uuid not null, -- @personal none
  member_id uuid not null, -- @personal none: whose answer it is
  answer text not null, -- @personal preference: when they can
  answered_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (moment_id, member_id),
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (moment_id) REFERENCES model_region.poll_moment(id) ON DELETE CASCADE,
  CHECK ((answer = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text]))),
)
  index USING btree (member_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner meetings: a moment that members are asked about
table model_region.poll_moment (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  poll_id uuid not null, -- @personal none
  on_day date not null, -- @personal none
  starts_at text not null, -- @personal none: local time
  ends_at text not null, -- @personal none: local time, the same day
  UNIQUE (poll_id, on_day, starts_at),
  PRIMARY KEY (id),
  FOREIGN KEY (poll_id) REFERENCES model_region.date_poll(id) ON DELETE CASCADE,
  CHECK ((ends_at > starts_at)),
  CHECK ((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner directory: people at a party: on no page, in no feed
table model_region.private_contact (
  id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  scope text not null, -- @personal none: party:<id>, whose members may read it
  name text, -- @personal name
  role text, -- @personal role
  email text, -- @personal contact
  phone text, -- @personal contact
  address text, -- @personal contact
  source text not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
)
  index USING btree (party_id)
  policy members for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (scope = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner claims: a change or a new entry of somebody who is not known yet, until somebody of the wijk looked at it
table model_region.proposal (
  id uuid not null, -- @personal none
  kind text not null, -- @personal none
  entry_id uuid, -- @personal none: null for a new entry
  party_id uuid, -- @personal none: null for a new party
  party_kind text, -- @personal none: of a new party
  belongs boolean not null, -- @personal role: whether they will speak for the new party
  fields jsonb not null, -- @personal content: the form as it was sent
  version integer not null, -- @personal none: the version that the form showed
  areas text[] not null, -- @personal none: codes of the areas whose people look at it
  made_by uuid not null, -- @personal identifier
  made_at timestamp with time zone not null, -- @personal history
  state text not null, -- @personal none
  decided_at timestamp with time zone, -- @personal history
  decided_by uuid, -- @personal identifier
  reason text, -- @personal content
  keep_until timestamp with time zone not null, -- @personal none: waits, and after that is kept, until then
  PRIMARY KEY (id),
  FOREIGN KEY (made_by) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['party'::text, 'service'::text]))),
  CHECK ((party_kind = ANY (ARRAY['organisation'::text, 'initiative'::text, 'occasion'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'expired'::text, 'withdrawn'::text]))),
)
  index USING btree (keep_until)
  index USING btree (made_by, made_at DESC)
  index USING btree (made_at) WHERE (state = 'waiting'::text)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((made_by)::text = current_setting('wv.person'::text, true))
END

-- @owner networks: a question to all members of a network
table model_region.question (
  id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  words text not null, -- @personal content: what is asked
  choices text[] not null, -- @personal none: what members choose from; empty when each answers in their own words
  until_day date not null, -- @personal none: the last day to answer
  seen_by text not null, -- @personal none: who sees what was answered by whom
  asked_at timestamp with time zone not null, -- @personal none
  made_by uuid, -- @personal identifier
  reminded_at timestamp with time zone, -- @personal none: when who had not answered was asked once more
  closed_at timestamp with time zone, -- @personal none
  summary text, -- @personal content: what came of it, as the members were told
  told_at timestamp with time zone, -- @personal none: when the members were told
  keep_until date not null, -- @personal none: a year after its last day
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  CHECK (((cardinality(choices) <> 1) AND (cardinality(choices) <= 6))),
  CHECK ((seen_by = ANY (ARRAY['carrier'::text, 'members'::text, 'nobody'::text]))),
)
  index USING btree (network_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner networks: what a member answered
table model_region.question_answer (
  network_id uuid not null, -- @personal none
  question_id uuid not null, -- @personal none
  member_id uuid not null, -- @personal none: whose answer it is
  choice smallint, -- @personal preference: which of the choices, the first is 0
  words text, -- @personal content: an answer in their own words
  answered_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (question_id, member_id),
  FOREIGN KEY (member_id) REFERENCES model_region.network_member(id) ON DELETE CASCADE,
  FOREIGN KEY (question_id) REFERENCES model_region.question(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(choice, words) > 0)),
)
  index USING btree (member_id)
  policy carriers for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END

-- @owner directory: old addresses keep working after a rename or merge
table model_region.redirect (
  path text not null, -- @personal none
  target_kind text not null, -- @personal none
  target_id uuid not null, -- @personal none
  PRIMARY KEY (path),
)
  index USING btree (target_kind, target_id)

-- @owner reach: what somebody wants no more of, by whatever way
table model_region.refused_topic (
  holder text not null, -- @personal identifier: person:<id> or party:<id>
  topic text not null, -- @personal preference
  at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (holder, topic),
)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((holder = ('person:'::text || current_setting('wv.person'::text, true))) OR (holder = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner platform: one row about this region's schema
table model_region.region_state (
  only_row boolean not null, -- @personal none
  access_hash text, -- @personal none: which row policies were applied
  index_version text, -- @personal none: null when the index was never made as a whole
  PRIMARY KEY (only_row),
  CHECK (only_row),
)

-- @owner upkeep: a reader says that an entry is not right
table model_region.report (
  id uuid not null, -- @personal none
  entry_kind text not null, -- @personal none
  entry_id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  words text not null, -- @personal content
  reporter text, -- @personal contact: where the reader wants to hear what became of it
  made_at timestamp with time zone not null, -- @personal history
  settled_at timestamp with time zone, -- @personal none
  outcome text, -- @personal none
  keep_until timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  CHECK ((entry_kind = ANY (ARRAY['party'::text, 'service'::text]))),
  CHECK ((outcome = ANY (ARRAY['changed'::text, 'was_right'::text]))),
)
  index USING btree (keep_until)
  index USING btree (party_id, made_at) WHERE (settled_at IS NULL)
  policy owners for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner people: a person speaking for a party
table model_region.representation (
  id uuid not null, -- @personal none
  person_id uuid not null, -- @personal identifier
  party_id uuid not null, -- @personal role
  starts_on date not null, -- @personal role
  ends_on date, -- @personal role
  ended_at timestamp with time zone, -- @personal history
  ended_by uuid, -- @personal identifier
  given_at timestamp with time zone, -- @personal history
  given_by uuid, -- @personal identifier
  handover_id uuid, -- @personal none: by which handover it came
  approved_at timestamp with time zone, -- @personal history: since when their changes need no approval; null for a newcomer
  confirmed_at timestamp with time zone, -- @personal history: when their party last said that they still speak for it; null when it never was asked
  asked_at timestamp with time zone, -- @personal history: when their party was asked that and did not answer yet
  planned_until date, -- @personal role: the last day it was to have before it was ended
  PRIMARY KEY (id),
  FOREIGN KEY (handover_id) REFERENCES model_region.handover(id) ON DELETE SET NULL,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
)
  index USING btree (handover_id)
  index USING btree (party_id)
  index USING btree (person_id)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((person_id)::text = current_setting('wv.person'::text, true))
END

-- @owner directory: what to bring (HSDS required_document)
table model_region.required_document (
  id uuid not null, -- @personal none
  service_id uuid not null, -- @personal none
  document text not null, -- @personal none
  position smallint not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
)
  index USING btree (service_id)

-- @owner people: what a person may do, for what, until when
table model_region.role (
  id uuid not null, -- @personal none
  person_id uuid, -- @personal identifier
  kind text not null, -- @personal role
  scope_kind text not null, -- @personal role: region, area, network or party; contributed by modules
  scope text not null, -- @personal role: the code or id of that area, network or party
  is_deputy boolean not null, -- @personal role
  starts_on date not null, -- @personal role
  ends_on date, -- @personal role
  given_at timestamp with time zone not null, -- @personal history
  given_by uuid, -- @personal identifier
  party_id uuid, -- @personal none: the organisation that holds it; whoever speaks for it then has it
  ended_at timestamp with time zone, -- @personal history: taken away; from that moment it holds nothing
  ended_by uuid, -- @personal identifier
  handover_id uuid, -- @personal none: by which handover it came
  planned_until date, -- @personal role: the last day it was to have before it was ended
  PRIMARY KEY (id),
  FOREIGN KEY (handover_id) REFERENCES model_region.handover(id) ON DELETE SET NULL,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(person_id, party_id) = 1)),
)
  index USING btree (handover_id)
  index USING btree (party_id)
  index USING btree (person_id)
  index USING btree (scope_kind, scope)
  policy own for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (((person_id)::text = current_setting('wv.person'::text, true)) OR (('party:'::text || party_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner people: what a role is called here, where that is not the usual word
table model_region.role_name (
  kind text not null, -- @personal none
  name text not null, -- @personal none
  PRIMARY KEY (kind),
)

-- @owner directory: when (HSDS schedule)
table model_region.schedule (
  id uuid not null, -- @personal none
  service_id uuid, -- @personal none
  service_at_location_id uuid, -- @personal none
  phone_id uuid, -- @personal none
  freq text, -- @personal none
  interval smallint not null, -- @personal none
  byday text[] not null, -- @personal none
  bymonthday smallint[] not null, -- @personal none
  dtstart date, -- @personal none
  until date, -- @personal none
  opens_at text, -- @personal none
  closes_at text, -- @personal none
  closed_on text not null, -- @personal none
  closed_during text[] not null, -- @personal none: names of single school holidays
  by_appointment boolean not null, -- @personal none
  note text, -- @personal none
  position smallint not null, -- @personal none
  PRIMARY KEY (id),
  FOREIGN KEY (phone_id) REFERENCES model_region.phone(id) ON DELETE CASCADE,
  FOREIGN KEY (service_at_location_id) REFERENCES model_region.service_at_location(id) ON DELETE CASCADE,
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(service_id, service_at_location_id, phone_id) = 1)),
)
  index USING btree (phone_id)
  index USING btree (service_at_location_id)
  index USING btree (service_id)

-- @owner search: names of areas that a question may hold
table model_region.search_area (
  name text not null, -- @personal none
  code text not null, -- @personal none
)
  index USING btree (name)

-- @owner search: what can be found, as it is weighed and shown
table model_region.search_entry (
  entry integer not null, -- @personal none
  subject_kind text not null, -- @personal none
  subject_id uuid not null, -- @personal none
  path text not null, -- @personal none
  title text not null, -- @personal none
  sort_title text not null, -- @personal none
  summary text not null, -- @personal none
  terms text[] not null, -- @personal none
  impacts smallint[] not null, -- @personal none
  facets text[] not null, -- @personal none
  facet_bits bigint not null, -- @personal none
  points real[] not null, -- @personal none
  latitude real, -- @personal none
  longitude real, -- @personal none
  age_from smallint, -- @personal none
  age_to smallint, -- @personal none
  confirmed_on date, -- @personal none
  open_weekly int4multirange not null, -- @personal none
  closed_on date[] not null, -- @personal none
  also_open tsmultirange not null, -- @personal none
  UNIQUE (subject_kind, subject_id),
  PRIMARY KEY (entry),
)
  index USING btree (latitude, longitude)
  index USING btree (sort_title, entry)

-- @owner search: which entry holds which term, most telling first
table model_region.search_posting (
  facet_bits bigint not null, -- @personal none
  entry integer not null, -- @personal none
  impact smallint not null, -- @personal none
  term text not null, -- @personal none
  PRIMARY KEY (term, impact, entry) INCLUDE (facet_bits),
)

-- @owner search: words of the entries as written, for typing errors and suggestions
table model_region.search_word (
  word text not null, -- @personal none
  stem text not null, -- @personal none
  spelling_keys text[] not null, -- @personal none
)
  index USING gin (spelling_keys) WITH (fastupdate=off)
  index USING btree (word)

-- @owner directory: what a party offers (HSDS service)
table model_region.service (
  id uuid not null, -- @personal none
  slug text not null, -- @personal none
  party_id uuid not null, -- @personal none
  name text not null, -- @personal none
  alternate_name text, -- @personal none
  plain_words text not null, -- @personal none
  description text, -- @personal none
  website text, -- @personal none
  email text, -- @personal none: a function address
  status text not null, -- @personal none
  themes text[] not null, -- @personal none
  audiences text[] not null, -- @personal none
  digital_offer text[] not null, -- @personal none
  languages text[] not null, -- @personal none
  interpretation text, -- @personal none
  minimum_age smallint, -- @personal none
  maximum_age smallint, -- @personal none
  eligibility text, -- @personal none
  attending text[] not null, -- @personal none
  areas text[] not null, -- @personal none: official codes of all areas it is for, its party's included
  own_areas text[] not null, -- @personal none: HSDS service_area; empty means the areas of its party
  keywords text[] not null, -- @personal none
  referral_who text, -- @personal none
  referral_how text, -- @personal none
  referral_area_limit text, -- @personal none
  referral_waiting_time text, -- @personal none
  referral_waiting_time_as_of date, -- @personal none
  referral_interpreter text, -- @personal none
  source text not null, -- @personal none
  confirmed_at timestamp with time zone, -- @personal none
  confirmed_by text, -- @personal none: the function that confirmed it, such as the party's name
  made_at timestamp with time zone not null, -- @personal none
  changed_at timestamp with time zone not null, -- @personal none
  stops_on date, -- @personal none: from this day it is offered no more; null when nobody said so
  stop_words text, -- @personal none: why it stops, in a few words
  instead_id uuid, -- @personal none: where people can go instead
  contacts jsonb not null, -- @personal none: desks and functions (HSDS contact)
  passed_on jsonb not null, -- @personal none: as of party
  alert text, -- @personal none: what visitors must know before all else (HSDS alert)
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (instead_id) REFERENCES model_region.service(id) ON DELETE SET NULL,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  CHECK ((status = ANY (ARRAY['active'::text, 'temporarily_closed'::text, 'ended'::text]))),
)
  index USING gin (areas)
  index USING btree (made_at DESC)
  index USING btree (party_id)
  index USING btree (stops_on) WHERE ((status <> 'ended'::text) AND (stops_on IS NOT NULL))
  index USING gin (themes)

-- @owner directory: where a service is given (HSDS service_at_location)
table model_region.service_at_location (
  id uuid not null, -- @personal none
  service_id uuid not null, -- @personal none
  location_id uuid not null, -- @personal none
  description text, -- @personal none
  position smallint not null, -- @personal none
  contacts jsonb not null, -- @personal none: desks and functions (HSDS contact)
  passed_on jsonb not null, -- @personal none: as of party
  UNIQUE (service_id, location_id),
  PRIMARY KEY (id),
  FOREIGN KEY (location_id) REFERENCES model_region.location(id) ON DELETE CASCADE,
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
)
  index USING btree (location_id)

-- @owner directory: a service as a list shows it
table model_region.service_card (
  service_id uuid not null, -- @personal none
  sort_name text not null, -- @personal none
  areas text[] not null, -- @personal none
  themes text[] not null, -- @personal none: with the themes above them
  audiences text[] not null, -- @personal none
  languages text[] not null, -- @personal none
  attending text[] not null, -- @personal none
  access text[] not null, -- @personal none: parts of accessibility known to be there at one of its places
  is_free boolean not null, -- @personal none
  points double precision[] not null, -- @personal none: latitude, longitude, latitude, longitude ... of its places
  in_evening boolean not null, -- @personal none
  in_weekend boolean not null, -- @personal none
  confirmed_at timestamp with time zone, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  card jsonb not null, -- @personal none: name, words, place, hours and costs as shown
  PRIMARY KEY (service_id),
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
)
  index USING btree (sort_name, service_id)

-- @owner directory: who may be asked about a party or an offer, and what of them visitors see; each part by a consent of its own
table model_region.shown_contact (
  id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  service_id uuid, -- @personal none: empty is the party and all that it offers
  person_id uuid not null, -- @personal identifier
  asked_as text not null, -- @personal name: as who asked calls them, who sees no other
  role text, -- @personal role
  name text, -- @personal name: as they want to be shown
  phone text, -- @personal contact: E.164, that visitors may call
  email text, -- @personal contact
  asked_at timestamp with time zone, -- @personal history
  asked_again_at timestamp with time zone, -- @personal none: of this year
  answered_on date, -- @personal history
  answered_by text, -- @personal none: by which way they said it
  noted_by uuid, -- @personal identifier: who wrote down what they said
  shown_until date, -- @personal none: last day; empty when nothing is shown
  made_at timestamp with time zone not null, -- @personal none
  UNIQUE NULLS NOT DISTINCT (party_id, service_id, person_id),
  PRIMARY KEY (id),
  FOREIGN KEY (noted_by) REFERENCES model_region.person(id) ON DELETE SET NULL,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE CASCADE,
  FOREIGN KEY (service_id) REFERENCES model_region.service(id) ON DELETE CASCADE,
  CHECK ((answered_by = ANY (ARRAY['link'::text, 'paper'::text, 'telephone'::text, 'in_person'::text]))),
)
  index USING btree (person_id)
  index USING btree (service_id)
  policy administrators for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner meetings: what the agenda of a network, or of all networks of a kind, begins with
table model_region.standing_item (
  id uuid not null, -- @personal none
  network_id uuid, -- @personal none: whose agenda; null is that of a kind
  kind text, -- @personal none: of all networks of this kind that have none of their own
  position integer not null, -- @personal none
  part text, -- @personal none: what it gathers by itself, such as agreements; null is nothing
  title text not null, -- @personal none
  aim text, -- @personal none
  who text, -- @personal name: who leads it
  minutes integer, -- @personal none: how long
  is_on boolean not null, -- @personal none: whether the next agenda begins with it
  PRIMARY KEY (id),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  CHECK (((minutes >= 1) AND (minutes <= 600))),
  CHECK ((num_nonnulls(network_id, kind) = 1)),
)
  index USING btree (kind, "position") WHERE (kind IS NOT NULL)
  index USING btree (network_id, "position")
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((kind IS NOT NULL) OR (('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner search: words that a region takes for the same
table model_region.synonym (
  id uuid not null, -- @personal none
  words text[] not null, -- @personal none
  one_way boolean not null, -- @personal none
  weight real not null, -- @personal none
  made_at timestamp with time zone not null, -- @personal none
  PRIMARY KEY (id),
  CHECK (((weight > (0)::double precision) AND (weight <= (1)::double precision))),
)

-- @owner themes: subjects, a tree of two levels or more
table model_region.theme (
  slug text not null, -- @personal none
  name text not null, -- @personal none
  parent_slug text, -- @personal none
  position integer not null, -- @personal none: order among its neighbours
  PRIMARY KEY (slug),
  FOREIGN KEY (parent_slug) REFERENCES model_region.theme(slug) DEFERRABLE INITIALLY DEFERRED,
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  CHECK ((parent_slug <> slug)),
)
  index USING btree (parent_slug)

-- @owner themes: which term of an outside list says the same
table model_region.theme_mapping (
  theme_slug text not null, -- @personal none
  taxonomy_id text not null, -- @personal none
  term_id text not null, -- @personal none
  PRIMARY KEY (theme_slug, taxonomy_id, term_id),
  FOREIGN KEY (theme_slug) REFERENCES model_region.theme(slug) ON DELETE CASCADE,
)
  index USING btree (taxonomy_id, term_id)

-- @owner themes: themes that were taken away, and which took their place
table model_region.theme_slug (
  slug text not null, -- @personal none
  theme_slug text not null, -- @personal none
  PRIMARY KEY (slug),
  FOREIGN KEY (theme_slug) REFERENCES model_region.theme(slug) ON DELETE CASCADE,
)
  index USING btree (theme_slug)

-- @owner reach: who was told where we have their address from: once
table model_region.told_origin (
  email text not null, -- @personal contact
  told_at timestamp with time zone not null, -- @personal history
  PRIMARY KEY (email),
)
  policy system for all: ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))

-- @owner upkeep: how much of the directory of a wijk was confirmed within its term, at the end of each month
table model_region.upkeep_month (
  month date not null, -- @personal none: its first day
  wijk text not null, -- @personal none: code
  entries integer not null, -- @personal none
  confirmed integer not null, -- @personal none
  PRIMARY KEY (month, wijk),
)

-- @owner upkeep: an owner asked whether all its entries are right
table model_region.upkeep_round (
  id uuid not null, -- @personal none
  party_id uuid not null, -- @personal none
  asked_on date not null, -- @personal none
  message_id uuid, -- @personal none: the last message of it
  step text not null, -- @personal none
  next_on date not null, -- @personal none
  closed_at timestamp with time zone, -- @personal none
  closed_as text, -- @personal none
  PRIMARY KEY (id),
  CHECK ((closed_as = ANY (ARRAY['confirmed'::text, 'ended'::text]))),
  CHECK ((step = ANY (ARRAY['asked'::text, 'reminded'::text, 'reminded_again'::text, 'to_call'::text, 'waits'::text]))),
)
  index USING btree (next_on) WHERE (closed_at IS NULL)
  index USING btree (party_id, asked_on DESC)
  unique index USING btree (party_id) WHERE (closed_at IS NULL)

-- @owner upkeep: how often owners are asked, one row
table model_region.upkeep_rule (
  only_row boolean not null, -- @personal none
  months smallint not null, -- @personal none: between a confirmation and the next question
  calls_a_week smallint not null, -- @personal none: at most so many new calls a week for the coordinator of a wijk
  PRIMARY KEY (only_row),
  CHECK (((calls_a_week >= 0) AND (calls_a_week <= 200))),
  CHECK (((months >= 1) AND (months <= 36))),
  CHECK (only_row),
)

-- @owner platform: an entry as it was after each change, whole
table model_region.version (
  id uuid not null, -- @personal none
  subject_kind text not null, -- @personal none
  subject_id uuid not null, -- @personal none
  number integer not null, -- @personal none
  fact_id uuid not null, -- @personal none: which fact made it; who and on whose behalf stand there
  scope text not null, -- @personal none: who may read it, beside the region's editors
  document jsonb not null, -- @personal contact: private contacts stand in it
  at timestamp with time zone not null, -- @personal none
  UNIQUE (subject_kind, subject_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (fact_id) REFERENCES model_region.fact(id),
  CHECK ((number > 0)),
)
  index USING btree (fact_id)
  policy editors for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE (scope = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))
END
  policy insiders for all: ((scope = 'insiders'::text) AND (NULLIF(current_setting('wv.person'::text, true), ''::text) IS NOT NULL))

-- @owner networks: who can be chosen to carry a network, and how many chose them
table model_region.vote_candidate (
  question_id uuid not null, -- @personal none
  network_id uuid not null, -- @personal none
  position smallint not null, -- @personal none: which of the choices of the question, the first is 0
  party_id uuid, -- @personal none
  person_id uuid, -- @personal identifier
  votes integer, -- @personal none: counted when the question closed; what each member chose is not kept
  PRIMARY KEY (question_id, "position"),
  FOREIGN KEY (network_id) REFERENCES model_region.network(id) ON DELETE CASCADE,
  FOREIGN KEY (party_id) REFERENCES model_region.party(id) ON DELETE SET NULL,
  FOREIGN KEY (person_id) REFERENCES model_region.person(id) ON DELETE SET NULL,
  FOREIGN KEY (question_id) REFERENCES model_region.question(id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(party_id, person_id) <= 1)),
)
  index USING btree (party_id)
  index USING btree (person_id)
  policy inside for all: 
CASE
    WHEN ( SELECT ('region'::text = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[]))) THEN true
    ELSE ((('coordinator:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])) OR (('participant:network:'::text || network_id) = ANY ((NULLIF(current_setting('wv.scopes'::text, true), ''::text))::text[])))
END

-- @owner areas: the wijken of this region, with their place on the site
table model_region.wijk (
  code text not null, -- @personal none: official code, or one that the region made for a list of statistical sectors
  slug text not null, -- @personal none
  name text not null, -- @personal none
  intro text not null, -- @personal none
  codes text[] not null, -- @personal none: its own code, those of all it lies in and of all that lies in it: what is for one of these is for this wijk
  position smallint not null, -- @personal none
  UNIQUE (slug),
  PRIMARY KEY (code),
)

-- @owner areas: what a wijk was called in addresses before; they lead to it for good
table model_region.wijk_slug (
  slug text not null, -- @personal none
  code text not null, -- @personal none
  PRIMARY KEY (slug),
  FOREIGN KEY (code) REFERENCES model_region.wijk(code) ON DELETE CASCADE,
)
  index USING btree (code)
