-- Which organisations are a desk is no secret; codes, visits and wrong tries are the system's.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table desk enable row level security, force row level security;
create policy known on desk for select using (true);
create policy administrators on desk using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table desk_code enable row level security, force row level security;
create policy system on desk_code using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table desk_visit enable row level security, force row level security;
create policy system on desk_visit using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table desk_miss enable row level security, force row level security;
create policy system on desk_miss using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
