-- An offer stops on a day too, as an organisation does, and says where people can go instead.

alter table service
  add column stops_on date,
  add column stop_words text,
  add column instead_id uuid references service on delete set null;
comment on column service.stops_on is '@personal none: from this day it is offered no more; null when nobody said so';
comment on column service.stop_words is '@personal none: why it stops, in a few words';
comment on column service.instead_id is '@personal none: where people can go instead';
comment on column party.stops_on is '@personal none: from this day it is there no more; null when nobody said so';
comment on column party.stop_words is '@personal none: why it stops, or what came of it, in a few sentences';
comment on column party.instead_id is '@personal none: where people can go instead';
create index party_stops on party (stops_on) where ended_at is null and stops_on is not null;
create index service_stops on service (stops_on) where status <> 'ended' and stops_on is not null;
