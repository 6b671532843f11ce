import proj4 from 'proj4';
import type { Box, Position } from './boundary.ts';

/** The ways in which Dutch and Flemish files write a place. */
export type Projection = 'wgs84' | 'wgs84Swapped' | 'rd' | 'lambert72' | 'lambert2008';

/**
 * Definitions as the EPSG register has them (https://epsg.io/28992, /31370, /3812), with the seven parameters to WGS84 in the
 * order and signs of PROJ. Right to about 25 cm in the Netherlands and better than a metre in Belgium; the national correction
 * grids would add centimetres, which no boundary of a neighbourhood needs.
 */
const definitions: Record<'rd' | 'lambert72' | 'lambert2008', string> = {
  rd: '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
    + '+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs',
  lambert72: '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl '
    + '+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  lambert2008: '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 '
    + '+towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
};

/** Where each system's coordinates lie for land in the Netherlands and Belgium. No two overlap, so numbers alone tell which it is. */
const ranges: Record<Projection, Box> = {
  wgs84: { west: 2, south: 49.3, east: 7.5, north: 54 },
  wgs84Swapped: { west: 49.3, south: 2, east: 54, north: 7.5 },
  rd: { west: -10_000, south: 289_000, east: 300_000, north: 640_000 },
  lambert72: { west: 10_000, south: 10_000, east: 300_000, north: 260_000 },
  lambert2008: { west: 510_000, south: 510_000, east: 800_000, north: 760_000 },
};

const converters = Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, proj4(definition, 'WGS84')]));

/** The system in which this box makes a place in the Netherlands or Belgium, or undefined when there is none. */
export function projectionOf(box: Box): Projection | undefined {
  return (Object.keys(ranges) as Projection[]).find((name) => {
    const range = ranges[name];
    return box.west >= range.west && box.east <= range.east && box.south >= range.south && box.north <= range.north;
  });
}

/** From a file's coordinates to WGS84, longitude first. */
export function toWgs84(projection: Projection, position: Position): Position {
  if (projection === 'wgs84') return position;
  if (projection === 'wgs84Swapped') return [position[1], position[0]];
  return converters[projection]!.forward([position[0], position[1]]) as Position;
}

/** The system that a GeoJSON `crs` member names, or undefined when it is not one of ours. */
export function projectionNamed(crs: string): Projection | undefined {
  if (/CRS84$|EPSG:+(4326|4258)$/i.test(crs)) return 'wgs84';
  const code = /EPSG:+(?:[\d.]+:)?(\d+)$/i.exec(crs)?.[1];
  return new Map<string | undefined, Projection>([['28992', 'rd'], ['7415', 'rd'], ['31370', 'lambert72'], ['31300', 'lambert72'], ['3812', 'lambert2008']]).get(code);
}
