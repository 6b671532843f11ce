-- A network is no secret; who is in it, and what was said with its members, is. Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table network_member enable row level security, force row level security;
create policy inside on network_member using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or person_id::text = current_setting('wv.person', true)
  or 'party:' || party_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table network_line enable row level security, force row level security;
create policy carriers on network_line using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table network_document enable row level security, force row level security;
create policy members on network_document using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table network_file enable row level security, force row level security;
create policy members on network_file using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table network_contact enable row level security, force row level security;
create policy members on network_contact using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or person_id::text = current_setting('wv.person', true) end);
alter table question enable row level security, force row level security;
create policy inside on question using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
-- Members may see answers only where that was said beforehand: the use case asks, and reads with the network's own reach.
alter table question_answer enable row level security, force row level security;
create policy carriers on question_answer using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table vote_candidate enable row level security, force row level security;
create policy inside on vote_candidate using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
