-- Signing in by the six digits of the mail, in the browser that asked; and sessions that their owner can see and end.

-- A question of an address that nobody has is kept like any other, so that the answers to its digits are the same.
alter table accounts.sign_in alter column account_id drop not null;
alter table accounts.sign_in add column browser_hash bytea unique;
alter table accounts.sign_in add column digits_hash bytea;
alter table accounts.sign_in add column tries smallint not null default 0;
comment on column accounts.sign_in.account_id is '@personal identifier: empty when nobody has the address that was filled in';
comment on column accounts.sign_in.browser_hash is '@personal secret: SHA-256 of the cookie of the browser that asked; empty for a link made outside a browser';
comment on column accounts.sign_in.digits_hash is '@personal secret: SHA-256 of that cookie and the six digits together';
comment on column accounts.sign_in.tries is '@personal none: how often digits were tried';

alter table accounts.session add column id uuid not null default gen_random_uuid() unique;
alter table accounts.session alter column id drop default;
alter table accounts.session add column seen_on date;
update accounts.session set seen_on = created_at::date;
alter table accounts.session alter column seen_on set not null;
comment on column accounts.session.id is '@personal none: by which its owner ends it';
comment on column accounts.session.seen_on is '@personal history: the last day, and no more';
