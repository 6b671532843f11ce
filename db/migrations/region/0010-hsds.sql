-- Directories elsewhere that are read by HSDS: where they are, when they are read, and what they said of each entry the last time.

create table hsds_source (
  id uuid primary key,
  address text not null unique,
  every_hours smallint check (every_hours between 1 and 8760),
  next_read_at timestamptz,
  last_read_at timestamptz,
  last_state text check (last_state in ('read', 'unchanged', 'failed')),
  last_problem text,
  counts jsonb not null default '{}',
  pages jsonb not null default '[]',
  made_at timestamptz not null,
  check ((every_hours is null) = (next_read_at is null))
);
comment on table hsds_source is '@owner hsds: a directory elsewhere that is read, once or on a schedule';
comment on column hsds_source.id is '@personal none';
comment on column hsds_source.address is '@personal none: of its HSDS interface or data package, or the name of a file';
comment on column hsds_source.every_hours is '@personal none: null is read once only';
comment on column hsds_source.next_read_at is '@personal none';
comment on column hsds_source.last_read_at is '@personal none';
comment on column hsds_source.last_state is '@personal none';
comment on column hsds_source.last_problem is '@personal none: key of the sentence that says why it could not be read';
comment on column hsds_source.counts is '@personal none: how many entries were new, changed, same, wrong, gone';
comment on column hsds_source.pages is '@personal none: addresses that were read with their validators, to ask only what changed';
comment on column hsds_source.made_at is '@personal none';

create table hsds_entry (
  source_id uuid not null references hsds_source on delete cascade,
  kind text not null check (kind in ('party', 'location', 'service')),
  external_id text not null,
  entry_id uuid not null,
  said jsonb not null,
  said_at timestamptz not null,
  gone_at timestamptz,
  primary key (source_id, kind, external_id)
);
create index on hsds_entry (kind, entry_id);
comment on table hsds_entry is '@owner hsds: which entry of ours is which of a source, and what that said last';
comment on column hsds_entry.source_id is '@personal none';
comment on column hsds_entry.kind is '@personal none';
comment on column hsds_entry.external_id is '@personal none: as the source numbers it';
comment on column hsds_entry.entry_id is '@personal none';
comment on column hsds_entry.said is '@personal none: the document without anybody''s private contact';
comment on column hsds_entry.said_at is '@personal none';
comment on column hsds_entry.gone_at is '@personal none: since when the source does not tell it any more; the entry stays';
