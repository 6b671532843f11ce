-- What members of a network share: notes and files with a term, and how to reach each other as far as each agreed.
create table network_document (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  title text not null,
  words text not null default '',
  number integer not null default 1,
  keep_until date not null,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz not null
);
create index on network_document (network_id, changed_at desc);
comment on table network_document is '@owner networks: a note that members share, with a file or without';
comment on column network_document.id is '@personal none';
comment on column network_document.network_id is '@personal none';
comment on column network_document.title is '@personal content';
comment on column network_document.words is '@personal content';
comment on column network_document.number is '@personal none: grows with each change, so that nobody writes over another';
comment on column network_document.keep_until is '@personal none';
comment on column network_document.made_at is '@personal none';
comment on column network_document.made_by is '@personal identifier';
comment on column network_document.changed_at is '@personal none';

create table network_file (
  document_id uuid primary key references network_document on delete cascade,
  network_id uuid not null references network on delete cascade,
  name text not null,
  type text not null,
  size integer not null,
  bytes bytea not null,
  made_by uuid
);
create index on network_file (network_id);
comment on table network_file is '@owner networks: the file of a shared note';
comment on column network_file.document_id is '@personal none';
comment on column network_file.network_id is '@personal none';
comment on column network_file.name is '@personal content: of the file, as it was called';
comment on column network_file.type is '@personal none: media type, by what is in it';
comment on column network_file.size is '@personal none: bytes';
comment on column network_file.bytes is '@personal content';
comment on column network_file.made_by is '@personal identifier';

create table network_contact (
  network_id uuid not null references network on delete cascade,
  person_id uuid not null references person on delete cascade,
  shows_email boolean not null,
  shows_phone boolean not null,
  changed_at timestamptz not null,
  primary key (network_id, person_id)
);
create index on network_contact (person_id);
comment on table network_contact is '@owner networks: what the members of a network see of how to reach a person, as far as that person agreed';
comment on column network_contact.network_id is '@personal none';
comment on column network_contact.person_id is '@personal identifier';
comment on column network_contact.shows_email is '@personal preference';
comment on column network_contact.shows_phone is '@personal preference';
comment on column network_contact.changed_at is '@personal none';
