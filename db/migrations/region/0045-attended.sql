-- How many were at a meeting is counted once, when its minutes become final: it stays true when somebody's name is erased, and the years of a network need no counting.
alter table meeting add column attended integer check (attended >= 0);
comment on column meeting.attended is '@personal none: how many were there, counted when the minutes became final; stays when a name is erased';
select set_config('wv.scopes', '{region}', true);
update meeting m set attended = (select count(*) from attendee a where a.meeting_id = m.id and a.was_there) where m.final_at is not null;
select set_config('wv.scopes', '', true);
