-- By what the cards, the search index and the calendar of a region were made: an installation that is upgraded makes them anew.

alter table region_state add column index_version text;
comment on column region_state.index_version is '@personal none: null when the index was never made as a whole';
