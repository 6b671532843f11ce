-- A person sees and changes what is theirs; the region's administrators and the system see all of it.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table person enable row level security, force row level security;
create policy own on person using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else id::text = current_setting('wv.person', true) end);
alter table person_contact enable row level security, force row level security;
create policy own on person_contact using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table role enable row level security, force row level security;
create policy own on role using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) or 'party:' || party_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table representation enable row level security, force row level security;
create policy own on representation using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table consent enable row level security, force row level security;
create policy own on consent using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table person_reach enable row level security, force row level security;
create policy own on person_reach using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table address_change enable row level security, force row level security;
create policy own on address_change using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table handover enable row level security, force row level security;
create policy own on handover using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else to_id::text = current_setting('wv.person', true) or from_id::text = current_setting('wv.person', true) end);
-- Names of logins are read for everybody by the system; the secret is for the region's own conversation with them.
alter table login_provider enable row level security, force row level security;
create policy administrators on login_provider using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
