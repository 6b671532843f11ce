-- A list shows what is dialled after a number. Cards of before get it; cards that are made from now on have it.
update service_card c set card = c.card || jsonb_build_object('extension', f.extension)
from service s, lateral (select extension from phone where service_id = s.id or party_id = s.party_id order by service_id is null, position limit 1) f
where s.id = c.service_id and f.extension is not null;
