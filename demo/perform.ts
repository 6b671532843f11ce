/** Brings the stages to life in the database: what the demo shows and what every test with the `demo` template stands on. */
import * as v from 'valibot';
import { saveAreas } from '#modules/areas/index.ts';
import { channelDocument, noteConfirmed, writeChannel } from '#modules/channels/index.ts';
import { confirmEntries, locationDocument, partyDocument, reindex, saveLocations, saveParties, saveServices, serviceDocument } from '#modules/directory/index.ts';
import { addPerson, bePointOfContact, PAPER, rememberOldEnough } from '#modules/people/index.ts';
import { send } from '#modules/reach/index.ts';
import { countUpkeep, stepUpkeep } from '#modules/upkeep/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { saveAudiences, saveThemes } from '#modules/themes/index.ts';
import { newId, type Database } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { inTransaction, type Context, type Region, type Work } from '#platform/use-case/index.ts';
import { meetEachMonth } from './meet-each-month.ts';
import { meet, meetInCity } from './meet.ts';
import { stages, type Stage, type StageArea } from './index.ts';
import { removeDemo } from './remove.ts';

const SOURCE = { source: 'demo' };
const DAY = 86_400_000;
/** A directory grows over a year: the entries are made in so many steps of so many days, the last one yesterday. */
const STEPS = 30;
const STEP_DAYS = 12;

/** Whether the demo is there, with all that is in it. */
export async function isDemoWhole(db: Database, now: Date): Promise<boolean> {
  const made = await allRegions(db);
  const whole = await Promise.all(stages.map(async ({ region: { slug } }) => {
    const region = made.find((r) => r.slug === slug);
    return region !== undefined && (await isTold(contextIn(db, region, now)));
  }));
  return whole.every(Boolean);
}

/** Makes the demo. One that was broken off half-way is taken away first. */
export async function makeDemo(db: Database, now: Date, say: (text: string) => void): Promise<void> {
  if ((await allRegions(db)).length > 0) say('Het voorbeeld was niet af en wordt opnieuw gemaakt.');
  await removeDemo(db.ownerUrl);
  await performDemo(db, now, say);
}

/** The last that happens to a region of the demo: all of it was told. */
const told = factKind('demo.told', 'region');
const isTold = (context: Context): Promise<boolean> =>
  inTransaction(context, async ({ tx }) => (await tx.selectFrom('fact').select('id').where('kind', '=', told.kind).executeTakeFirst()) !== undefined);

const contextIn = (db: Database, region: Region, now: Date): Context => ({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale });

/** Makes the demo's regions with everything in them. `now` is the day they are seen. */
export async function performDemo(db: Database, now: Date, say: (text: string) => void): Promise<void> {
  for (const [i, stage] of stages.entries()) {
    say(`Voorbeeld maken: ${stage.region.name} ...`);
    // The first one also answers where nobody typed a name.
    await perform(db, stage, now, i === 0 ? ['localhost', '127.0.0.1'] : []);
  }
}

async function perform(db: Database, stage: Stage, now: Date, moreHosts: string[]): Promise<void> {
  const { region } = stage;
  await createRegion(db.ownerUrl, { slug: region.slug, name: region.name, country: region.country, hosts: [region.host, ...moreHosts], helpPhone: region.helpPhone, helpHours: region.helpHours, helpPlace: region.helpPlace, schoolRegion: region.schoolRegion, isDemo: true }, now);
  await saveAreas(db.ownerUrl, { year: now.getFullYear(), source: 'demo', areas: stage.areas.map((a) => areaInput(a, region.country)),
    postcodes: stage.postcodes.map((p) => ({ country: region.country, postcode: p.postcode, place: p.place, municipality: region.name, lat: p.latitude, lon: p.longitude })) });
  const made = (await allRegions(db)).find((r) => r.slug === region.slug)!;
  const context = contextIn(db, made, now);
  await inTransaction(context, async (work) => {
    await saveThemes(work, stage.themes);
    await saveAudiences(work, stage.audiences);
    await putRows(work.tx, 'wijk', stage.areas.filter((a) => a.level === 'wijk').map((wijk, position) => (
      { code: wijk.code, slug: wijk.slug, name: wijk.name, intro: wijk.intro ?? '', codes: [wijk.code, ...above(wijk, stage.areas), ...below(wijk, stage.areas)], position })));
    const before = { ...work, now: new Date(now.getTime() - STEPS * STEP_DAYS * DAY) };
    await saveLocations(before, stage.locations.map((l) => ({ document: v.parse(locationDocument, l) })), SOURCE);
    await inSteps(work, stage.parties, (step, parties) => saveParties(step, parties.map((p) => ({ document: v.parse(partyDocument, { ...p, supportedBy: [] }) })), SOURCE));
    // Supporters may stand further on in the list, so they are known only now.
    const supported = stage.parties.filter((p) => p.supportedBy?.length);
    await saveParties(before, supported.map((p) => ({ document: v.parse(partyDocument, p) })), SOURCE);
    await inSteps(work, stage.services, (step, services) => saveStageServices(step, stage, services));
    for (const channel of stage.channels) await saveStageChannel(work, channel);
  });
  // They were saved at moments of a year; what the index knows of coming dates is of today.
  await reindex(context);
  await addCast(context, stage);
  await inTransaction(context, (work) => sendMessages(work, stage));
  await keepUp(context);
  await meet(context, stage.network);
  if (stage.cityNetwork) await meetInCity(context, stage.cityNetwork);
  if (stage.circle) await meetEachMonth(context, stage.circle);
  await inTransaction(context, (work) => record(work, told, null, {}));
}

const MONTHS_BACK = 8;
/** Owners were asked two weeks ago and reminded yesterday, and the months before were counted: what is looked after shows from the first day. */
async function keepUp(context: Context): Promise<void> {
  const at = (days: number, work: (work: Work) => Promise<void>) => { const now = new Date(context.now.getTime() - days * DAY); return inTransaction({ ...context, now }, work); };
  for (let month = MONTHS_BACK; month > 0; month -= 1) await at(month * 30, (work) => countUpkeep.run(work, {}));
  for (const days of [15, 1]) await at(days, (work) => stepUpkeep.run(work, {}));
}

async function saveStageServices(work: Work, stage: Stage, services: Stage['services']): Promise<void> {
  const saved = await saveServices(work, services.map(({ confirmedOn: _, ...s }) => ({ document: v.parse(serviceDocument, s) })), SOURCE);
  const names = new Map(stage.parties.map((p) => [p.slug, p.name]));
  for (const [i, s] of services.entries()) if (s.confirmedOn) await confirmEntries(work, 'service', [saved[i]!.id], new Date(`${s.confirmedOn}T10:00:00Z`), names.get(s.party)!);
}

async function saveStageChannel(work: Work, { contact = null, confirmedOn, ...channel }: Stage['channels'][number]): Promise<void> {
  await writeChannel(work, { document: v.parse(channelDocument, channel), contact, ...SOURCE });
  if (confirmedOn) await noteConfirmed({ ...work, now: new Date(`${confirmedOn}T10:00:00Z`) }, channel.slug);
}

/** Saves a list in steps, each at a moment of its own, the last one yesterday. */
async function inSteps<T>(work: Work, list: readonly T[], save: (work: Work, part: T[]) => Promise<unknown>): Promise<void> {
  const size = Math.ceil(list.length / STEPS);
  for (let step = 0; step * size < list.length; step += 1) {
    const daysAgo = 1 + (Math.ceil(list.length / size) - 1 - step) * STEP_DAYS;
    await save({ ...work, now: new Date(work.now.getTime() - daysAgo * DAY) }, list.slice(step * size, (step + 1) * size));
  }
}

async function addCast(context: Context, stage: Stage): Promise<void> {
  const parties = new Map((await inTransaction(context, ({ tx }) => tx.selectFrom('party').select(['id', 'slug']).execute())).map((p) => [p.slug, p.id]));
  for (const person of stage.people) {
    const party = person.party ? parties.get(person.party) : undefined;
    const scope = person.role === 'administrator' || !person.area ? { scopeKind: 'region' as const, scope: 'region' } : { scopeKind: 'area' as const, scope: person.area };
    const { id } = await addPerson(context, { slug: person.slug, name: person.name, email: person.email, phone: person.phone, address: person.address, roles: [{ kind: person.role, ...scope }], represents: party ? [party] : [] });
    await inTransaction(context, (work) => rememberOldEnough(work, id));
    await inTransaction(context, (work) => setReach(work, id, person));
    if (person.isFound) await bePointOfContact({ ...context, actor: { kind: 'person', id, name: person.name, scopes: [`${person.role}:area:${person.area}`] } }, { wants: true });
  }
}

async function setReach({ tx, now }: Work, id: string, { way, bestHours }: Stage['people'][number]): Promise<void> {
  if (!way) return;
  await tx.insertInto('person_reach').values({ person_id: id, way, best_hours: bestHours ?? null, changed_at: now }).execute();
  if (way === 'letter') await tx.insertInto('consent').values({ id: newId(), person_id: id, purpose: PAPER, text_version: '1', given_at: now }).execute();
}

/** Nothing of it goes by mail: it waits to be posted and called. */
async function sendMessages(work: Work, { messages }: Stage): Promise<void> {
  const people = new Map((await work.tx.selectFrom('person').select(['id', 'slug']).execute()).map((p) => [p.slug, p.id]));
  for (const { area, to, ...texts } of messages) {
    await send(work, { ...texts, purpose: 'demo.invitation', topic: 'demo.invitations', urgency: 'request', sender: `coordinator:area:${area}`, days: 90 }, to.map((slug) => ({ person: people.get(slug)! })));
  }
}

function areaInput(area: StageArea, country: 'NL' | 'BE') {
  return { code: area.code, country, level: area.level, name: area.name, parent: area.parent, drawnBy: null, ...(area.boundary.length ? { boundary: { type: 'MultiPolygon' as const, coordinates: [[area.boundary]] } } : {}) };
}

const above = (area: StageArea, areas: StageArea[]): string[] => {
  const parent = areas.find((a) => a.code === area.parent);
  return parent ? [parent.code, ...above(parent, areas)] : [];
};
const below = (area: StageArea, areas: StageArea[]): string[] => areas.filter((a) => a.parent === area.code).flatMap((a) => [a.code, ...below(a, areas)]);
