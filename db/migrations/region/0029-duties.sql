-- Vandaag reads the oldest of a holder from the top, however many wait.
drop index duty_open_of_holder;
create index duty_open_of_holder on duty (holder, due_on, id) where closed_at is null;
