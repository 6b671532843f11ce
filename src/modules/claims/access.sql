-- Who proposed, claimed or was invited sees that of themselves; use cases that asked for the right read the rest.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table proposal enable row level security, force row level security;
create policy own on proposal using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else made_by::text = current_setting('wv.person', true) end);
alter table claim enable row level security, force row level security;
create policy own on claim using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table invitation enable row level security, force row level security;
create policy own on invitation using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
