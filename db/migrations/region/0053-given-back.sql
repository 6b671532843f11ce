-- What ends because somebody moved, died or an organisation stopped can be given back as it was: until when it was to be is not lost.
alter table role add column planned_until date;
comment on column role.planned_until is '@personal role: the last day it was to have before it was ended';
alter table representation add column planned_until date;
comment on column representation.planned_until is '@personal role: the last day it was to have before it was ended';
-- Who gets something because of a role or organisation gets it only as long as they have that.
alter table delivery add column held_as text;
comment on column delivery.held_as is '@personal role: the scope because of which they get it; who lost it meanwhile gets it no more';
