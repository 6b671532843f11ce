-- Reading, checking and importing a large spreadsheet takes longer than somebody waits for a page: it is asked, done apart, and followed.

create table import_task (
  import_id uuid primary key,
  kind text not null check (kind in ('read', 'correct', 'decide', 'import', 'undo')),
  input jsonb not null,
  file bytea,
  file_name text,
  asked_at timestamptz not null,
  asked_by uuid,
  progress jsonb,
  problem jsonb,
  check ((kind = 'read') = (file_name is not null))
);
comment on table import_task is '@owner directory: what is being done with a spreadsheet now, or why it was not done; gone when it is done';
comment on column import_task.import_id is '@personal none: of import_run, also when that is still to be made';
comment on column import_task.kind is '@personal none';
comment on column import_task.input is '@personal none: columns, decisions, what may be left out';
comment on column import_task.file is '@personal contact: the spreadsheet as it came, until it is read';
comment on column import_task.file_name is '@personal none';
comment on column import_task.asked_at is '@personal none';
comment on column import_task.asked_by is '@personal identifier';
comment on column import_task.progress is '@personal none';
comment on column import_task.problem is '@personal none: key and values of the sentence that says why';

alter table import_run add column undone jsonb;
comment on column import_run.undone is '@personal none: what undoing took back and what it kept';
