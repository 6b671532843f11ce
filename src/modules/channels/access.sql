-- The person behind a channel: for who keeps channels, for the owner's members, and for the region's administrators.
alter table channel_contact enable row level security, force row level security;
create policy keepers on channel_contact using (case when (select 'region' = any (nullif(current_setting('wv.scopes', true), '')::text[])) then true
  else scope = any (nullif(current_setting('wv.scopes', true), '')::text[])
  or current_setting('wv.scopes', true) ~ '[{,]"(editor|coordinator|liaison|connector):' end);
