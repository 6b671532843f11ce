import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { locationDocument, partyDocument, serviceDocument } from '#modules/directory/documents.ts';
import { stages } from './index.ts';
import { longSentences, professionalWords } from './plain-dutch.ts';
import type { Stage, StageArea } from './stage.ts';

const phrasesOf = ({ locations, parties, services, areas }: Stage) => [...locations, ...parties, ...services, ...areas].flatMap((entry) => {
  const { slug, ...rest } = entry as typeof entry & { privateContacts?: unknown; boundary?: unknown };
  return strings({ ...rest, privateContacts: null, boundary: null }).map((text) => ({ slug, text }));
});
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** Ray casting; a point on the border may fall on either side. */
const contains = ({ boundary }: StageArea, [x, y]: [number, number]) => boundary.slice(1).reduce((inside, [x2, y2], i) => {
  const [x1, y1] = boundary[i]!;
  return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
}, false);

/** Twice the signed surface; only good for comparing. */
const surface = ({ boundary }: StageArea) => Math.abs(boundary.slice(1).reduce((sum, [x2, y2], i) => sum + boundary[i]![0] * y2 - x2 * boundary[i]![1], 0));

for (const stage of stages) {
  const { name } = stage.region;
  const slugs = (list: readonly { slug?: string }[]) => new Set(list.map((entry) => entry.slug));
  const codes = new Set(stage.areas.map((area) => area.code));
  const sectors = new Set(stage.areas.filter((area) => area.level === 'buurt').map((area) => area.code));

  test(`${name}: every entry is a valid document`, () => {
    const check = (schema: v.GenericSchema, entries: readonly { slug: string }[]) => entries.forEach((entry) => {
      const result = v.safeParse(schema, entry);
      assert.ok(result.success, `${entry.slug}: ${result.issues?.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join(', ')}`);
    });
    check(locationDocument, stage.locations);
    check(partyDocument, stage.parties);
    check(serviceDocument, stage.services);
  });

  test(`${name}: slugs, area codes, names of services and what they say are each used once`, () => {
    const lists = { areas: stage.areas.map((a) => a.code), locations: stage.locations.map((l) => l.slug), parties: stage.parties.map((p) => p.slug), themes: stage.themes.map((t) => t.slug),
      audiences: stage.audiences.map((a) => a.slug), services: stage.services.map((s) => s.slug), people: stage.people.map((p) => p.slug), words: [...stage.services, ...stage.parties].map((s) => s.plainWords), names: stage.services.map((s) => s.name) };
    for (const [list, values] of Object.entries(lists)) assert.deepEqual(values.filter((value, i) => values.indexOf(value) !== i), [], list);
  });

  test(`${name}: whatever an entry refers to is there`, () => {
    const known = { party: slugs(stage.parties), location: slugs(stage.locations), theme: slugs(stage.themes), audience: slugs(stage.audiences) };
    const missing: string[] = [];
    const refer = (from: string, set: Set<string | undefined>, to: readonly (string | null | undefined)[] | undefined) => (to ?? []).forEach((slug) => slug && !set.has(slug) && missing.push(`${from} -> ${slug}`));
    stage.areas.forEach((a) => { refer(a.code, codes, [a.parent]); refer(a.code, sectors, a.sectors); });
    stage.themes.forEach((t) => refer(t.slug, known.theme, [t.parent]));
    stage.locations.forEach((l) => refer(l.slug, codes, [l.area]));
    stage.parties.forEach((p) => { refer(p.slug, codes, p.areas); refer(p.slug, known.party, p.supportedBy); });
    stage.people.forEach((p) => { refer(p.slug, codes, [p.area]); refer(p.slug, known.party, [p.party]); });
    for (const s of stage.services) {
      refer(s.slug, known.party, [s.party]); refer(s.slug, known.theme, s.themes); refer(s.slug, known.audience, s.audiences);
      refer(s.slug, codes, s.serviceAreas); refer(s.slug, known.location, s.locations?.map((l) => l.location));
    }
    assert.deepEqual(missing, []);
  });

  test(`${name}: every party and every place is used, every service has a theme, an audience and a way to reach it`, () => {
    const parties = new Set(stage.services.map((s) => s.party));
    const places = new Set(stage.services.flatMap((s) => s.locations?.map((l) => l.location) ?? []));
    assert.deepEqual(stage.parties.filter((p) => !parties.has(p.slug)).map((p) => p.slug), []);
    assert.deepEqual(stage.locations.filter((l) => !places.has(l.slug)).map((l) => l.slug), []);
    assert.deepEqual(stage.services.filter((s) => !s.themes?.length || !s.audiences?.length).map((s) => s.slug), []);
    const reach = (s: Stage['services'][number]) => s.locations?.length || s.phones?.length || s.email || s.website;
    assert.deepEqual(stage.services.filter((s) => !reach(s)).map((s) => s.slug), []);
  });

  test(`${name}: what is counted in steps begins on a day that it holds, and every period has an end after its start`, () => {
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    for (const { slug, schedules = [], locations = [] } of stage.services) for (const schedule of [...schedules, ...locations.flatMap((l) => l.schedules ?? [])]) {
      const { dtstart, until, interval = 1, byday = [], opensAt, closesAt } = schedule;
      if (interval > 1) assert.ok(dtstart && byday.some((day) => day.endsWith(days[new Date(dtstart).getUTCDay()]!)), `${slug} counts from ${dtstart}`);
      if (dtstart && until) assert.ok(dtstart < until, slug);
      if (opensAt && closesAt) assert.ok(opensAt < closesAt, slug);
    }
  });

  test(`${name}: a place lies in the area it names and in that area's parents`, () => {
    const byCode = new Map(stage.areas.map((area) => [area.code, area]));
    for (const { slug, area, latitude, longitude } of stage.locations) {
      if (latitude == null || longitude == null) continue;
      for (let code = area ?? null; code; code = byCode.get(code)!.parent)
        assert.ok(contains(byCode.get(code)!, [longitude, latitude]), `${slug} is not in ${code}`);
    }
  });

  test(`${name}: the parts of an area fill it without overlap`, () => {
    for (const whole of stage.areas) {
      const parts = stage.areas.filter((area) => area.parent === whole.code);
      if (parts.length === 0) continue;
      const together = parts.reduce((sum, part) => sum + surface(part), 0);
      assert.ok(Math.abs(together / surface(whole) - 1) < 0.001, `${whole.code}: parts are ${together / surface(whole)} of it`);
    }
  });

  test(`${name}: the words are plain`, () => {
    const faults = phrasesOf(stage).flatMap(({ slug, text }) => [
      ...longSentences(text).map((sentence) => `${slug}: ${sentence}`), ...professionalWords(text).map((word) => `${slug}: ${word}`),
    ]);
    assert.deepEqual(faults, []);
  });

  test(`${name}: a secret address is nowhere`, () => {
    const secret = stage.locations.filter((l) => l.addressSecret);
    assert.ok(secret.length > 0);
    secret.forEach((l) => assert.ok(!l.address && !l.postcode && l.latitude == null && l.longitude == null, l.slug));
  });
}
