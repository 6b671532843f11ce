-- Reference data about places, the same for every region: official areas and boundaries drawn by residents, where they lie, what is
-- counted of them, and postcodes. Written by the owner's import, read by all.

create table commons.area (
  code text primary key check (length(code) between 2 and 40),
  country text not null check (country in ('NL', 'BE')),
  level text not null check (level in ('country', 'municipality', 'wijk', 'buurt', 'sector', 'drawn')),
  name text,
  parent_code text,
  drawn_by text,
  source text not null,
  check ((level = 'drawn') = (drawn_by is not null))
);
create index on commons.area (parent_code);
create index on commons.area (country, level, lower(name));
comment on table commons.area is '@owner areas: municipality, wijk, buurt, statistical sector, or a boundary drawn by residents';
comment on column commons.area.code is '@personal none: official code (GM0344, WK034401, BU03440111, 44021, 44021A00-) or one of ours';
comment on column commons.area.country is '@personal none';
comment on column commons.area.level is '@personal none';
comment on column commons.area.name is '@personal none: null when no file has told it yet';
comment on column commons.area.parent_code is '@personal none: the area it lies in; may name one that no file has told yet';
comment on column commons.area.drawn_by is '@personal none: the group or file that drew it, when it is no official area';
comment on column commons.area.source is '@personal none: file that told it last';

create table commons.area_boundary (
  code text not null references commons.area on delete cascade,
  valid_year integer not null check (valid_year between 1900 and 2200),
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  centre_lat double precision not null,
  centre_lon double precision not null,
  geometry jsonb not null,
  source text not null,
  primary key (code, valid_year),
  check (west <= east and south <= north)
);
create index on commons.area_boundary (west, east, south, north);
comment on table commons.area_boundary is '@owner areas: where an area lies, from a year on until the next boundary of the same area';
comment on column commons.area_boundary.code is '@personal none';
comment on column commons.area_boundary.valid_year is '@personal none: first year in which we saw it so';
comment on column commons.area_boundary.west is '@personal none: box around it, degrees WGS84';
comment on column commons.area_boundary.south is '@personal none';
comment on column commons.area_boundary.east is '@personal none';
comment on column commons.area_boundary.north is '@personal none';
comment on column commons.area_boundary.centre_lat is '@personal none: centre of gravity';
comment on column commons.area_boundary.centre_lon is '@personal none';
comment on column commons.area_boundary.geometry is '@personal none: GeoJSON MultiPolygon, WGS84, six decimals';
comment on column commons.area_boundary.source is '@personal none';

create table commons.measure (
  code text primary key,
  label text not null,
  unit text not null,
  description text
);
comment on table commons.measure is '@owner areas: what is counted or measured of areas';
comment on column commons.measure.code is '@personal none: the same over the years';
comment on column commons.measure.label is '@personal none: in Dutch';
comment on column commons.measure.unit is '@personal none';
comment on column commons.measure.description is '@personal none: the statistics office''s own explanation';

create table commons.area_figure (
  code text not null references commons.area on delete cascade,
  year integer not null check (year between 1900 and 2200),
  measure text not null references commons.measure,
  value numeric,
  source text not null,
  primary key (code, year, measure)
);
comment on table commons.area_figure is '@owner areas: official figures, a row for each area, year and measure';
comment on column commons.area_figure.code is '@personal none';
comment on column commons.area_figure.year is '@personal none';
comment on column commons.area_figure.measure is '@personal none';
comment on column commons.area_figure.value is '@personal none: null is unknown, which is not nought; small counts are already rounded by the statistics office';
comment on column commons.area_figure.source is '@personal none: file that told it';

create table commons.postcode (
  country text not null check (country in ('NL', 'BE')),
  postcode text not null check (postcode ~ '^[1-9][0-9]{3}$'),
  place text not null,
  municipality text,
  lat double precision not null,
  lon double precision not null,
  primary key (country, postcode, place)
);
comment on table commons.postcode is '@owner areas: four-digit postcodes with place and point, from the operator''s own list';
comment on column commons.postcode.country is '@personal none';
comment on column commons.postcode.postcode is '@personal none: an area of thousands of addresses';
comment on column commons.postcode.place is '@personal none';
comment on column commons.postcode.municipality is '@personal none: null when the list does not tell';
comment on column commons.postcode.lat is '@personal none: middle of the postcode';
comment on column commons.postcode.lon is '@personal none';
