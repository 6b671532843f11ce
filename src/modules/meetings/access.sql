-- What a network does together is for who takes part in it and who carries it; use cases that asked for the right read the rest.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table meeting enable row level security, force row level security;
create policy inside on meeting using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table attendee enable row level security, force row level security;
create policy inside on attendee using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table agenda_item enable row level security, force row level security;
create policy inside on agenda_item using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table agreement enable row level security, force row level security;
create policy inside on agreement using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table decision enable row level security, force row level security;
create policy inside on decision using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table minutes_remark enable row level security, force row level security;
create policy carriers on minutes_remark using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table calendar_address enable row level security, force row level security;
create policy own on calendar_address using (person_id::text = current_setting('wv.person', true) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table date_poll enable row level security, force row level security;
create policy inside on date_poll using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table poll_moment enable row level security, force row level security;
create policy inside on poll_moment using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table poll_answer enable row level security, force row level security;
create policy inside on poll_answer using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));

-- What the agenda of a kind begins with is for all; that of a network for who takes part.
alter table standing_item enable row level security, force row level security;
create policy inside on standing_item using (
  kind is not null
  or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table agenda_subject enable row level security, force row level security;
create policy inside on agenda_subject using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table agenda_omission enable row level security, force row level security;
create policy inside on agenda_omission using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table meeting_series enable row level security, force row level security;
create policy inside on meeting_series using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
