-- People whom visitors may ask about a party or an offer: only what they said yes to, for a year.
create table shown_contact (
  id uuid primary key,
  party_id uuid not null references party on delete cascade,
  service_id uuid references service on delete cascade,
  person_id uuid not null references person on delete cascade,
  asked_as text not null,
  role text,
  name text,
  phone text,
  email text,
  asked_at timestamptz,
  asked_again_at timestamptz,
  answered_on date,
  answered_by text check (answered_by in ('link', 'paper', 'telephone', 'in_person')),
  noted_by uuid references person on delete set null,
  shown_until date,
  made_at timestamptz not null,
  unique nulls not distinct (party_id, service_id, person_id)
);
create index on shown_contact (service_id);
create index on shown_contact (person_id);
comment on table shown_contact is '@owner directory: who may be asked about a party or an offer, and what of them visitors see; each part by a consent of its own';
comment on column shown_contact.id is '@personal none';
comment on column shown_contact.party_id is '@personal none';
comment on column shown_contact.service_id is '@personal none: empty is the party and all that it offers';
comment on column shown_contact.person_id is '@personal identifier';
comment on column shown_contact.asked_as is '@personal name: as who asked calls them, who sees no other';
comment on column shown_contact.role is '@personal role';
comment on column shown_contact.name is '@personal name: as they want to be shown';
comment on column shown_contact.phone is '@personal contact: E.164, that visitors may call';
comment on column shown_contact.email is '@personal contact';
comment on column shown_contact.asked_at is '@personal history';
comment on column shown_contact.asked_again_at is '@personal none: of this year';
comment on column shown_contact.answered_on is '@personal history';
comment on column shown_contact.answered_by is '@personal none: by which way they said it';
comment on column shown_contact.noted_by is '@personal identifier: who wrote down what they said';
comment on column shown_contact.shown_until is '@personal none: last day; empty when nothing is shown';
comment on column shown_contact.made_at is '@personal none';

-- The one way by which anybody sees them: part by part, while the consent to it stands. Reads what only the region's own reach may see, and gives that reach back. (A function with that
-- setting of its own would be shorter; who owns the database and is no superuser may not make one.)
create function shown_contacts(parties uuid[], today date) returns table (id uuid, party_id uuid, service_id uuid, role text, name text, phone text, email text)
language plpgsql set search_path from current as $$
#variable_conflict use_column
declare before text := current_setting('wv.scopes', true);
begin
  perform set_config('wv.scopes', '{region}', true);
  return query select s.id, s.party_id, s.service_id, s.role, case when k.parts @> '{Name}' then s.name end, case when k.parts @> '{Phone}' then s.phone end, case when k.parts @> '{Email}' then s.email end
  from shown_contact s join person p on p.id = s.person_id and p.stopped_at is null
  cross join lateral (select coalesce(array_agg(substring(c.purpose from '^people\.shown([A-Za-z]+):')), '{}') as parts from consent c
    where c.person_id = s.person_id and c.withdrawn_at is null and c.purpose like 'people.shown%:' || s.id) k
  where s.party_id = any (parties) and s.shown_until >= today
    and (k.parts @> '{Name}' and s.name is not null or k.parts @> '{Phone}' and s.phone is not null or k.parts @> '{Email}' and s.email is not null)
  order by s.made_at, s.id;
  perform set_config('wv.scopes', coalesce(before, ''), true);
end
$$;
