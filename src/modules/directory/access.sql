-- People at a party: their party's members and the region's administrators, nobody else.
alter table private_contact enable row level security, force row level security;
create policy members on private_contact using (scope = any (nullif(current_setting('wv.scopes', true), '')::text[]) or 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[]));
