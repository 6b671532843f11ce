-- A network is no secret; who is in it, and what was said with its members, is. Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table network_member enable row level security, force row level security;
create policy inside on network_member using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or person_id::text = current_setting('wv.person', true)
  or 'party:' || party_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table network_line enable row level security, force row level security;
create policy carriers on network_line using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table network_document enable row level security, force row level security;
create policy members on network_document using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table network_file enable row level security, force row level security;
create policy members on network_file using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table network_contact enable row level security, force row level security;
create policy members on network_contact using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or person_id::text = current_setting('wv.person', true));
alter table question enable row level security, force row level security;
create policy inside on question using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
-- Members may see answers only where that was said beforehand: the use case asks, and reads with the network's own reach.
alter table question_answer enable row level security, force row level security;
create policy carriers on question_answer using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
alter table vote_candidate enable row level security, force row level security;
create policy inside on vote_candidate using (
  'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]));
