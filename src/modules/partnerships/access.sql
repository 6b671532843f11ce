-- A partnership that is shown is for all; use cases that asked for the right read the rest. Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table partnership enable row level security, force row level security;
create policy shown on partnership using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else is_public end);
alter table partnership_party enable row level security, force row level security;
create policy system on partnership_party using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
