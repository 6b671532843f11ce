import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { channelDocument } from '#modules/channels/index.ts';
import { locationDocument, partyDocument, serviceDocument } from '#modules/directory/documents.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { stages } from './index.ts';
import { longSentences, professionalWords } from './plain-dutch.ts';
import type { Stage, StageArea } from './stage.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** What the public may read of an entry. */
const phrasesOf = ({ locations, parties, services, areas, channels }: Stage) => [...locations, ...parties, ...services, ...areas, ...channels].flatMap((entry) =>
  strings({ ...entry, slug: null, privateContacts: null, contact: null, boundary: null }).map((text) => ({ slug: entry.slug ?? entry.name, text })));

/** Ray casting; a point on the border may fall on either side. */
const contains = ({ boundary }: StageArea, [x, y]: [number, number]) => boundary.slice(1).reduce((inside, [x2, y2], i) => {
  const [x1, y1] = boundary[i]!;
  return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
}, false);

/** Twice the surface in square degrees; only good for comparing. */
const surface = ({ boundary }: StageArea) =>
  Math.abs(boundary.slice(1).reduce((sum, [x2, y2], i) => sum + boundary[i]![0] * y2 - x2 * boundary[i]![1], 0));

const twice = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const slugsOf = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
const schedulesOf = ({ schedules = [], locations = [] }: Stage['services'][number]) => [...schedules, ...locations.flatMap((l) => l.schedules ?? [])];
const weekday = (day: string) => ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(day).getUTCDay()]!;

for (const stage of stages) {
  const { region: { name }, areas, locations, parties, services, themes, audiences, people, channels } = stage;
  const areaOf = new Map(areas.map((area) => [area.code, area]));

  test(`${name}: every entry is a valid document`, () => {
    const check = (schema: v.GenericSchema, entries: readonly { slug: string }[]) => entries.forEach((entry) => {
      const { success, issues } = v.safeParse(schema, entry);
      assert.ok(success, `${entry.slug}: ${issues?.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join(', ')}`);
    });
    check(locationDocument, locations);
    check(partyDocument, parties);
    check(serviceDocument, services);
    check(channelDocument, channels.map(({ contact: _, confirmedOn: __, ...channel }) => channel));
  });

  test(`${name}: slugs, codes, names of services and what entries say are each used once`, () => {
    for (const list of [locations, parties, services, themes, audiences, people, channels]) assert.deepEqual(twice(slugsOf(list)), []);
    assert.deepEqual(twice(areas.map(({ code }) => code)), []);
    assert.deepEqual(twice(services.map((service) => service.name)), []);
    assert.deepEqual(twice([...services, ...parties].map(({ plainWords }) => plainWords)), []);
  });

  test(`${name}: whatever an entry refers to is there`, () => {
    const missing: string[] = [];
    const refer = (from: string, known: readonly string[], to: readonly (string | null | undefined)[] = []) =>
      to.forEach((slug) => { if (slug && !known.includes(slug)) missing.push(`${from} -> ${slug}`); });
    const codes = areas.map(({ code }) => code);
    const known = { party: slugsOf(parties), location: slugsOf(locations), theme: slugsOf(themes), audience: slugsOf(audiences) };
    areas.forEach((area) => refer(area.code, codes, [area.parent]));
    themes.forEach((theme) => refer(theme.slug, known.theme, [theme.parent]));
    locations.forEach((location) => refer(location.slug, codes, [location.area]));
    for (const message of stage.messages) { refer(message.title, codes, [message.area]); refer(message.title, slugsOf(people), message.to); }
    people.forEach((person) => { refer(person.slug, codes, [person.area]); refer(person.slug, known.party, [person.party]); });
    parties.forEach((party) => { refer(party.slug, codes, party.areas); refer(party.slug, known.party, party.supportedBy); });
    for (const service of services) {
      refer(service.slug, known.party, [service.party]);
      refer(service.slug, known.theme, service.themes);
      refer(service.slug, known.audience, service.audiences);
      refer(service.slug, known.location, service.locations?.map(({ location }) => location));
      refer(service.slug, codes, service.serviceAreas);
    }
    for (const { slug, areas: reached, audiences: told = [] } of channels) {
      refer(slug, codes, reached);
      refer(slug, known.audience, told);
    }
    assert.deepEqual(missing, []);
  });

  test(`${name}: every party and place is used, every service has a theme, an audience and a way to reach it`, () => {
    const [busy, visited] = [services.map(({ party }) => party), services.flatMap((s) => s.locations?.map(({ location }) => location) ?? [])];
    assert.deepEqual(slugsOf(parties).filter((slug) => !busy.includes(slug)), []);
    assert.deepEqual(slugsOf(locations).filter((slug) => !visited.includes(slug)), []);
    assert.deepEqual(slugsOf(services.filter((s) => !s.themes?.length || !s.audiences?.length)), []);
    assert.deepEqual(slugsOf(services.filter((s) => !s.locations?.length && !s.phones?.length && !s.email && !s.website)), []);
  });

  test(`${name}: what is counted in steps begins on a day that it holds, and every period ends after its start`, () => {
    for (const service of services) for (const { dtstart, until, interval = 1, byday = [], opensAt, closesAt } of schedulesOf(service)) {
      if (interval > 1) assert.ok(dtstart && byday.some((day) => day.endsWith(weekday(dtstart))), `${service.slug} counts from ${dtstart}`);
      if (dtstart && until) assert.ok(dtstart < until, service.slug);
      if (opensAt && closesAt) assert.ok(opensAt < closesAt, service.slug);
    }
  });

  test(`${name}: a place lies in the area it names and in that area's parents`, () => {
    for (const { slug, area, latitude, longitude } of locations) {
      if (latitude == null || longitude == null) continue;
      for (let code = area ?? null; code; code = areaOf.get(code)!.parent)
        assert.ok(contains(areaOf.get(code)!, [longitude, latitude]), `${slug} is not in ${code}`);
    }
  });

  test(`${name}: the parts of an area fill it without overlap`, () => {
    for (const whole of areas) {
      const parts = areas.filter(({ parent }) => parent === whole.code);
      if (parts.length === 0) continue;
      const share = parts.reduce((sum, part) => sum + surface(part), 0) / surface(whole);
      assert.ok(Math.abs(share - 1) < 0.001, `${whole.code}: its parts are ${share} of it`);
    }
  });

  test(`${name}: the words are plain`, () => {
    assert.deepEqual(phrasesOf(stage).flatMap(({ slug, text }) =>
      [...longSentences(text), ...professionalWords(text)].map((fault) => `${slug}: ${fault}`)), []);
  });

  test(`${name}: a secret address is nowhere`, () => {
    const secret = locations.filter(({ addressSecret }) => addressSecret);
    assert.ok(secret.length > 0);
    secret.forEach((l) => assert.ok(!l.address && !l.postcode && l.latitude == null && l.longitude == null, l.slug));
  });
}

const [digcompFile, eligibilityFile] = ['digcomp3_nl/DigComp_3.0_Data_Supplement_nl.jsonld', 'openeligibility/taxonomy_v2.xml'];
const skip = skipWithout(digcompFile, eligibilityFile);
test('themes and audiences are mapped to ids that DigComp 3.0 and Open Eligibility have', { skip }, () => {
  const idsIn = (file: string, pattern: RegExp) => new Set(Array.from(readFileSync(sharedData(file), 'utf8').matchAll(pattern), ([, id]) => id));
  const digcomp = idsIn(digcompFile, /"@id": "Competence(?:Area)?\/([\d.]+)"/g);
  const eligibility = idsIn(eligibilityFile, /\bid=["']?(\d+)/g);
  for (const { themes, audiences } of stages) {
    assert.deepEqual(themes.flatMap((theme) => theme.digcomp ?? []).filter((id) => !digcomp.has(id)), []);
    assert.deepEqual([...themes, ...audiences].flatMap((entry) => entry.openEligibility ?? []).filter((id) => !eligibility.has(id)), []);
  }
});
