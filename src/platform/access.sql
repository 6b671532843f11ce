-- What crosses all subjects: everybody's transaction may add to it, few may read it.
-- Policies compare columns with settings only, so that the schema can be spread over machines later. Whether the whole region is seen comes first: by a select, which is
-- asked once a statement instead of for each row, and as a case, since of an "or" PostgreSQL expects one row in two hundred and then joins hundreds of members one by one (record 90).
alter table fact enable row level security, force row level security;
create policy note on fact for insert with check (true);
create policy insiders on fact for select using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else actor_id::text = current_setting('wv.person', true) end);
-- No role of a region may change a fact; only the function that takes a person out of them, which acts for the system, does.
create policy forget on fact for update using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table version enable row level security, force row level security;
-- `insiders` are all who are signed in: the scope of versions in which nothing private stands.
create policy insiders on version using (scope = 'insiders' and nullif(current_setting('wv.person', true), '') is not null);
create policy editors on version using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else scope = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table duty enable row level security, force row level security;
create policy owe on duty for insert with check (true);
create policy holders on duty using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else holder = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or holder = 'person:' || current_setting('wv.person', true) end);
alter table mail enable row level security, force row level security;
create policy post on mail for insert with check (true);
create policy system on mail using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
