-- The project's own search (docs/decisions/0010-search.md): an inverted index as rows. Public and without row policies: what stands
-- here is what a visitor may read. Written by the application in the transaction that changes the entry.

create table search_entry (
  entry integer generated always as identity primary key,
  subject_kind text not null,
  subject_id uuid not null,
  path text not null,
  title text not null,
  sort_title text collate "C" not null,
  summary text not null,
  -- The forward index: what stands in search_posting for this entry.
  terms text[] not null,
  impacts smallint[] not null,
  facets text[] not null,
  facet_bits bigint not null,
  -- Pairs of degrees, latitude first; the first pair is also in the columns that have an index.
  points real[] not null default '{}',
  latitude real,
  longitude real,
  age_from smallint,
  age_to smallint,
  confirmed_on date,
  -- Minutes since Monday 00:00, local time.
  open_weekly int4multirange not null default '{}',
  -- Days on which the weekly hours do not hold.
  closed_on date[] not null default '{}',
  -- Single openings, local time.
  also_open tsmultirange not null default '{}',
  unique (subject_kind, subject_id)
);
create index on search_entry (sort_title, entry);
create index on search_entry (latitude, longitude);

comment on column search_entry.entry is '@personal none';
comment on column search_entry.subject_kind is '@personal none';
comment on column search_entry.subject_id is '@personal none';
comment on column search_entry.path is '@personal none';
comment on column search_entry.title is '@personal none';
comment on column search_entry.sort_title is '@personal none';
comment on column search_entry.summary is '@personal none';
comment on column search_entry.terms is '@personal none';
comment on column search_entry.impacts is '@personal none';
comment on column search_entry.facets is '@personal none';
comment on column search_entry.facet_bits is '@personal none';
comment on column search_entry.points is '@personal none';
comment on column search_entry.latitude is '@personal none';
comment on column search_entry.longitude is '@personal none';
comment on column search_entry.age_from is '@personal none';
comment on column search_entry.age_to is '@personal none';
comment on column search_entry.confirmed_on is '@personal none';
comment on column search_entry.open_weekly is '@personal none';
comment on column search_entry.closed_on is '@personal none';
comment on column search_entry.also_open is '@personal none';

-- One row per word of an entry. The key is read backwards: the entries in which a word weighs most come first, and a reader stops
-- after a fixed number of them, however many there are. The bits let it skip entries that a filter leaves out.
create table search_posting (
  facet_bits bigint not null,
  entry integer not null,
  impact smallint not null,
  term text collate "C" not null,
  primary key (term, impact, entry) include (facet_bits)
);
comment on column search_posting.facet_bits is '@personal none';
comment on column search_posting.entry is '@personal none';
comment on column search_posting.impact is '@personal none';
comment on column search_posting.term is '@personal none';

-- The words that occur, as written: for typing errors and for suggestions. No unique key: two people who bring in the same new word
-- at once do not wait for each other; a double does no harm and goes when the words are tidied.
create table search_word (
  word text collate "C" not null,
  stem text collate "C" not null,
  spelling_keys text[] not null
);
create index on search_word (word);
create index on search_word using gin (spelling_keys) with (fastupdate = off);
comment on column search_word.word is '@personal none';
comment on column search_word.stem is '@personal none';
comment on column search_word.spelling_keys is '@personal none';

-- Names of areas as people type them, folded.
create table search_area (
  name text collate "C" not null,
  code text not null
);
create index on search_area (name);
comment on column search_area.name is '@personal none';
comment on column search_area.code is '@personal none';

-- A region's own synonyms, on top of the defaults that come with the program.
create table synonym (
  id uuid primary key,
  words text[] not null,
  one_way boolean not null default false,
  weight real not null default 0.9 check (weight > 0 and weight <= 1),
  made_at timestamptz not null
);
comment on column synonym.id is '@personal none';
comment on column synonym.words is '@personal none';
comment on column synonym.one_way is '@personal none';
comment on column synonym.weight is '@personal none';
comment on column synonym.made_at is '@personal none';

comment on table search_entry is '@owner search: what can be found, as it is weighed and shown';
comment on table search_posting is '@owner search: which entry holds which term, most telling first';
comment on table search_word is '@owner search: words of the entries as written, for typing errors and suggestions';
comment on table search_area is '@owner search: names of areas that a question may hold';
comment on table synonym is '@owner search: words that a region takes for the same';
