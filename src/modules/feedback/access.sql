-- What is agreed and who is asked is for who takes part and who carries the network. Cards and counts are for nobody by a role: who may see which follows from what was
-- agreed, and the use cases that asked for that read them. Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table feedback_round enable row level security, force row level security;
create policy inside on feedback_round using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or 'participant:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table feedback_seat enable row level security, force row level security;
create policy carriers on feedback_seat using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else 'coordinator:network:' || network_id = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table feedback_card enable row level security, force row level security;
create policy agreed on feedback_card using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table feedback_tally enable row level security, force row level security;
create policy agreed on feedback_tally using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
