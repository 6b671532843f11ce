-- A network that ends says what came of it; its page stays.
alter table network add column ended_words text;
comment on column network.ended_words is '@personal none: what came of it, in the words of who carried it';
