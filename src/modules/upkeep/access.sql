-- Reports hold what readers wrote and where they want to hear from us; new contact details wait for a yes. Both are read by use cases that ask for the right themselves.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table report enable row level security, force row level security;
create policy owners on report using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table contact_change enable row level security, force row level security;
create policy owners on contact_change using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
