import { createHash } from 'node:crypto';
import { slugify } from '#platform/db/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { boxAround, centroidOf, type Boundary, type Position, type Ring } from '../geometry/boundary.ts';
import { projectionNamed, projectionOf, toWgs84, type Projection } from '../geometry/projections.ts';
import { boundaryFrom, crossesItself } from '../geometry/rings.ts';
import { areaFieldsOf, areaOf, partOf, tidied, type AreaFields } from './area-fields.ts';
import { noteIn, type AreaInput, type Country, type Item, type ReadOptions } from './items.ts';
import { elementsOf } from './json-elements.ts';
import { SeenAreas } from './official-rows.ts';
import type { SourceFile } from './source-file.ts';
import type { Fields } from './table.ts';

type Geometry = { type?: unknown; coordinates?: unknown };
type Feature = { type?: unknown; properties?: Fields | null; geometry?: Geometry | null };

/**
 * Areas with their boundaries from GeoJSON, a feature at a time. A feature with an official code is that area; one with only a name
 * was drawn by somebody and is kept as such. Coordinates may be WGS84, RD, Lambert 72 or Lambert 2008; latitude and longitude that
 * were swapped are put right and noted.
 */
export async function* boundaryItems(file: SourceFile, collection: { name: string | null; crs: string | null }, options: ReadOptions, notes: Map<string, number>): AsyncGenerator<Item> {
  const seen = new SeenAreas();
  const fieldsOf = rememberingShapes();
  const drawnBy = tidied(options.drawnBy ?? collection.name ?? file.name.replace(/\.[a-z]+$/i, '')) || file.name;
  let line = 0;
  for await (const element of elementsOf(file, 'features')) {
    line++;
    const { properties, geometry } = asFeature(element);
    const fields = fieldsOf(properties);
    const found = areaOf(fields, properties);
    if (found && 'skip' in found) noteIn(notes, found.skip);
    else if (found && 'reason' in found) yield { kind: 'wrong', line, ...found };
    else {
      const placed = boundaryOf(geometry, collection.crs, notes);
      if ('reason' in placed) yield { kind: 'wrong', line, reason: placed.reason };
      else if (found) yield seen.item(line, { ...found.area, boundary: placed.boundary }, found.above);
      else yield drawnItem(line, properties, placed.boundary, drawnBy, options.country, seen, notes);
    }
  }
  if (line === 0) refuse('areas.noAreasInFile', { status: 422 });
  yield* seen.rest();
}

function asFeature(element: unknown): { properties: Fields; geometry: Geometry } {
  const feature = (element ?? {}) as Feature;
  return { properties: feature.properties ?? {}, geometry: feature.geometry ?? {} };
}

function rememberingShapes(): (properties: Fields) => AreaFields {
  const shapes = new Map<string, AreaFields>();
  return (properties) => {
    const header = Object.keys(properties);
    const shape = header.join('\n');
    if (!shapes.has(shape)) shapes.set(shape, areaFieldsOf(header));
    return shapes.get(shape)!;
  };
}

function boundaryOf(geometry: Geometry, crs: string | null, notes: Map<string, number>): { boundary: Boundary } | { reason: string } {
  const raw = boundaryFrom(geometry, (position) => position);
  if ('reason' in raw && raw.reason !== 'areas.linesDoNotClose' && raw.reason !== 'areas.ringTooShort') return raw;
  // By the numbers themselves, since they cannot be mistaken and what the file says of them can be.
  const projection = projectionOf(boxAround(flatRings(geometry.coordinates)));
  if (!projection) return { reason: 'areas.placeElsewhere' };
  noteProjection(projection, crs, notes);
  const outcome = boundaryFrom(geometry, (position) => toWgs84(projection, position));
  if ('reason' in outcome) return outcome;
  if (outcome.closed) noteIn(notes, 'areas.ringClosed');
  return { boundary: outcome.boundary };
}

function noteProjection(projection: Projection, crs: string | null, notes: Map<string, number>): void {
  if (projection === 'wgs84Swapped') noteIn(notes, 'areas.swapped');
  else if (crs !== null && projectionNamed(crs) !== projection) noteIn(notes, 'areas.crsDiffers');
}

function flatRings(coordinates: unknown): Ring[] {
  if (!Array.isArray(coordinates)) return [];
  if (Array.isArray(coordinates[0]) && typeof coordinates[0][0] === 'number') return [coordinates as Position[]];
  return coordinates.flatMap(flatRings);
}

function drawnItem(line: number, properties: Fields, boundary: Boundary, drawnBy: string, country: Country | undefined, seen: SeenAreas, notes: Map<string, number>): Item {
  const name = partOf({ name: Object.keys(properties).filter((key) => /^(name|naam|title|titel|label|gebied|buurt|wijk)$/i.test(key)) }, properties, 'name');
  if (name === null) return { kind: 'wrong', line, reason: 'areas.nameMissing' };
  noteIn(notes, 'areas.drawnKept');
  if (boundary.coordinates.flat().some(crossesItself)) noteIn(notes, 'areas.crossesItself');
  const area: AreaInput = { code: drawnCode(drawnBy, name), country: country ?? countryAround(boundary), level: 'drawn', name, parent: null, drawnBy, boundary };
  return seen.item(line, area);
}

/** Readable and the same each time; the hash keeps two makers' areas of one name apart. At most 40 characters. */
function drawnCode(drawnBy: string, name: string): string {
  const hash = createHash('sha256').update(`${drawnBy}\n${name}`).digest('hex').slice(0, 6);
  return `eigen-${slugify(name, 'gebied').slice(0, 27).replace(/-$/, '')}-${hash}`;
}

/** Belgium ends at 51.51 degrees north; south of that it is only a guess, for which the caller may name the country. */
function countryAround(boundary: Boundary): Country {
  return centroidOf(boundary).lat > 51.51 ? 'NL' : 'BE';
}
