-- Who has an agreement may hand it to another member, who may say no: then it is theirs again.
alter table agreement add column passed_from uuid references network_member (id) on delete set null;
comment on column agreement.passed_from is '@personal none: the member who handed it on, as long as it is open; null is nobody';
create index on agreement (passed_from) where passed_from is not null;
