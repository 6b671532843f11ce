-- Lines that somebody let stand are for who takes part; use cases that asked for the right read the rest. Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table logbook_line enable row level security, force row level security;
create policy inside on logbook_line using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
