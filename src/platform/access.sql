-- What crosses all subjects: everybody's transaction may add to it, few may read it.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table fact enable row level security, force row level security;
create policy note on fact for insert with check (true);
create policy insiders on fact for select using (
  actor_id::text = current_setting('wv.person', true) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
-- No role of a region may change a fact; only the function that takes a person out of them, which acts for the system, does.
create policy forget on fact for update using ('region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table version enable row level security, force row level security;
-- `insiders` are all who are signed in: the scope of versions in which nothing private stands.
create policy insiders on version using (scope = 'insiders' and nullif(current_setting('wv.person', true), '') is not null);
create policy editors on version using (scope = any (nullif(current_setting('wv.scopes', true), '')::text[]) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table duty enable row level security, force row level security;
create policy owe on duty for insert with check (true);
create policy holders on duty using (holder = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or holder = 'person:' || current_setting('wv.person', true) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table mail enable row level security, force row level security;
create policy post on mail for insert with check (true);
create policy system on mail using ('region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
