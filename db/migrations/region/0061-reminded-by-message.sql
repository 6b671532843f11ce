-- Whether somebody was told lately is asked of what was sent to them.
alter table attendee drop column reminded_at;
