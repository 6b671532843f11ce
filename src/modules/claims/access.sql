-- Who proposed, claimed or was invited sees that of themselves; use cases that asked for the right read the rest.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table proposal enable row level security, force row level security;
create policy own on proposal using (made_by::text = current_setting('wv.person', true) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table claim enable row level security, force row level security;
create policy own on claim using (person_id::text = current_setting('wv.person', true) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table invitation enable row level security, force row level security;
create policy own on invitation using ('region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
