-- Two entries that turned out to be one: what became of the one that went, for as long as that can be taken back.

create table merge (
  id uuid primary key,
  kind text not null check (kind in ('party', 'service')),
  kept_id uuid not null,
  gone_id uuid not null,
  gone_slug text not null,
  gone_name text not null,
  kept_version integer not null,
  made_version integer not null,
  row_before jsonb not null,
  row_gone jsonb not null,
  moved jsonb not null,
  made_at timestamptz not null,
  keep_until timestamptz not null,
  undone_at timestamptz,
  left_behind jsonb
);
create index on merge (kept_id, made_at desc);
create index on merge (keep_until);
comment on table merge is '@owner claims: two entries that became one, until that can be taken back no more';
comment on column merge.id is '@personal none';
comment on column merge.kind is '@personal none';
comment on column merge.kept_id is '@personal none: the entry that lives';
comment on column merge.gone_id is '@personal none: the entry whose address leads to it now';
comment on column merge.gone_slug is '@personal none';
comment on column merge.gone_name is '@personal none';
comment on column merge.kept_version is '@personal none: version of the entry that lives, from before';
comment on column merge.made_version is '@personal none: the version that the merge made of it';
comment on column merge.row_before is '@personal none: what no version says of the entry that lives: when and by which function it was confirmed, whether it was frozen';
comment on column merge.row_gone is '@personal none: the same of the entry that went';
comment on column merge.moved is '@personal none: by table and column the keys of the rows that went along, and of those that were closed because there was one already';
comment on column merge.made_at is '@personal none';
comment on column merge.keep_until is '@personal none: until then it can be taken back; the row goes with it';
comment on column merge.undone_at is '@personal none';
comment on column merge.left_behind is '@personal none: what was changed since, and stayed when it was taken back';
