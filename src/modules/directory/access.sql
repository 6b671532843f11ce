-- People at a party: their party's members and the region's administrators, nobody else.
alter table private_contact enable row level security, force row level security;
create policy members on private_contact using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else scope = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
-- Spreadsheets hold people: only administrators see them. A question is its owner's too.
alter table import_run enable row level security, force row level security;
create policy administrators on import_run using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table import_change enable row level security, force row level security;
create policy administrators on import_change using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table import_memory enable row level security, force row level security;
create policy administrators on import_memory using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table import_question enable row level security, force row level security;
create policy owners on import_question using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else scope = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table import_task enable row level security, force row level security;
create policy administrators on import_task using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
-- Who may be asked: visitors see them by the function shown_contacts alone, which tells what was agreed to.
alter table shown_contact enable row level security, force row level security;
create policy administrators on shown_contact using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
