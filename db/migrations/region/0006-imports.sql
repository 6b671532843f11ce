-- Spreadsheets that are brought in: staged, looked at, imported as a whole, undone; and what they said, for next year.

create table import_run (
  id uuid primary key,
  source text not null,
  file_name text not null,
  state text not null check (state in ('staged', 'imported', 'undone')),
  settings jsonb not null,
  decisions jsonb not null default '{}',
  sheets bytea,
  plan bytea,
  counts jsonb not null default '{}',
  made_at timestamptz not null,
  made_by uuid,
  imported_at timestamptz,
  undone_at timestamptz,
  check (state = 'staged' or (sheets is null and plan is null))
);
create index on import_run (made_at desc);
comment on table import_run is '@owner directory: a spreadsheet from upload to undo; the file itself is kept only until it is imported or dropped';
comment on column import_run.id is '@personal none';
comment on column import_run.source is '@personal none: what the list is called, the same each year';
comment on column import_run.file_name is '@personal none';
comment on column import_run.state is '@personal none';
comment on column import_run.settings is '@personal none: which sheet, which column is what, the area when a row names none';
comment on column import_run.decisions is '@personal none: what was said about doubtful ones, by key';
comment on column import_run.sheets is '@personal contact: the cells, people in them included; zipped JSON';
comment on column import_run.plan is '@personal contact: what would become of each row; zipped JSON';
comment on column import_run.counts is '@personal none';
comment on column import_run.made_at is '@personal none';
comment on column import_run.made_by is '@personal identifier';
comment on column import_run.imported_at is '@personal none';
comment on column import_run.undone_at is '@personal none';

create table import_change (
  run_id uuid not null references import_run on delete cascade,
  kind text not null check (kind in ('party', 'location', 'service')),
  entry_id uuid not null,
  fact_id uuid not null,
  is_new boolean not null,
  primary key (run_id, kind, entry_id)
);
comment on table import_change is '@owner directory: which entries a spreadsheet made or changed, for undoing it';
comment on column import_change.run_id is '@personal none';
comment on column import_change.kind is '@personal none';
comment on column import_change.entry_id is '@personal none';
comment on column import_change.fact_id is '@personal none';
comment on column import_change.is_new is '@personal none';

create table import_memory (
  source text not null,
  kind text not null check (kind in ('party', 'location', 'service')),
  key text not null,
  entry_id uuid not null,
  said jsonb not null,
  said_at timestamptz not null,
  run_id uuid not null references import_run on delete cascade,
  primary key (source, kind, key, run_id)
);
create index on import_memory (run_id);
comment on table import_memory is '@owner directory: what a source said of an entry each time; the last time tells its changes from ours';
comment on column import_memory.source is '@personal none';
comment on column import_memory.kind is '@personal none';
comment on column import_memory.key is '@personal none: the name or number by which the source knows it';
comment on column import_memory.entry_id is '@personal none';
comment on column import_memory.said is '@personal none: public values only; people stand in private_contact';
comment on column import_memory.said_at is '@personal none';
comment on column import_memory.run_id is '@personal none';

create table import_question (
  id uuid primary key,
  run_id uuid not null references import_run on delete cascade,
  kind text not null check (kind in ('party', 'location', 'service')),
  entry_id uuid not null,
  scope text not null,
  source text not null,
  field text not null,
  ours jsonb,
  theirs jsonb,
  made_at timestamptz not null,
  answer text check (answer in ('ours', 'theirs')),
  answered_at timestamptz,
  answered_by uuid,
  check ((answer is null) = (answered_at is null))
);
create unique index import_question_open on import_question (kind, entry_id, field) where answer is null;
create index on import_question (run_id);
comment on table import_question is '@owner directory: where a spreadsheet says otherwise than an owner confirmed; the owner says who is right';
comment on column import_question.id is '@personal none';
comment on column import_question.run_id is '@personal none';
comment on column import_question.kind is '@personal none';
comment on column import_question.entry_id is '@personal none';
comment on column import_question.scope is '@personal none: who may answer, beside the region''s administrators';
comment on column import_question.source is '@personal none: which list says so';
comment on column import_question.field is '@personal none';
comment on column import_question.ours is '@personal none';
comment on column import_question.theirs is '@personal none';
comment on column import_question.made_at is '@personal none';
comment on column import_question.answer is '@personal none';
comment on column import_question.answered_at is '@personal none';
comment on column import_question.answered_by is '@personal identifier';
