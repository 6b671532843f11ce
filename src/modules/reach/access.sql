-- What goes to whom is seen by who sent it, by who carries it, and by the region's administrators and the system; never by who merely came by.
-- Policies compare columns with settings only, so that the schema can be spread over machines later.
alter table refused_topic enable row level security, force row level security;
create policy own on refused_topic using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else holder = 'person:' || current_setting('wv.person', true) or holder = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table link_key enable row level security, force row level security;
create policy system on link_key using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table message enable row level security, force row level security;
create policy senders on message using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else sender = 'person:' || current_setting('wv.person', true) or sender = any (nullif(current_setting('wv.scopes', true), '')::text[]) end);
alter table delivery enable row level security, force row level security;
create policy own on delivery using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else person_id::text = current_setting('wv.person', true) end);
alter table letter_batch enable row level security, force row level security;
create policy makers on letter_batch using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else made_by::text = current_setting('wv.person', true) end);
alter table call_sheet enable row level security, force row level security;
create policy callers on call_sheet using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else caller_id::text = current_setting('wv.person', true) end);
alter table conversation enable row level security, force row level security;
create policy system on conversation using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table conversation_line enable row level security, force row level security;
create policy system on conversation_line using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table told_origin enable row level security, force row level security;
create policy system on told_origin using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
alter table origin_letter enable row level security, force row level security;
create policy system on origin_letter using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));

alter table mail_reply enable row level security, force row level security;
create policy system on mail_reply using ((select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])));
