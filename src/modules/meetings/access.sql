-- What a network does together is for who takes part in it and who carries it; use cases that asked for the right read the rest.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table meeting enable row level security, force row level security;
create policy inside on meeting using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table attendee enable row level security, force row level security;
create policy inside on attendee using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table agenda_item enable row level security, force row level security;
create policy inside on agenda_item using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table agreement enable row level security, force row level security;
create policy inside on agreement using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table decision enable row level security, force row level security;
create policy inside on decision using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table minutes_remark enable row level security, force row level security;
create policy carriers on minutes_remark using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table calendar_address enable row level security, force row level security;
create policy own on calendar_address using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table date_poll enable row level security, force row level security;
create policy inside on date_poll using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table poll_moment enable row level security, force row level security;
create policy inside on poll_moment using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table poll_answer enable row level security, force row level security;
create policy inside on poll_answer using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);

-- What the agenda of a kind begins with is for all; that of a network for who takes part.
alter table standing_item enable row level security, force row level security;
create policy inside on standing_item using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else kind is not null
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table agenda_subject enable row level security, force row level security;
create policy inside on agenda_subject using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table agenda_omission enable row level security, force row level security;
create policy inside on agenda_omission using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table meeting_series enable row level security, force row level security;
create policy inside on meeting_series using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
