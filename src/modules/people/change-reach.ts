import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, notFound, query, raised, refuse, selfOf, useCase, type Work } from '#platform/use-case/index.ts';
import { keepConsent } from './consents.ts';
import { PAPER, readReach, waysOfReaching, type PersonReach } from './read-reach.ts';

/** Somebody is reached otherwise from now on; recorded is the way, never why. */
export const reachChanged = factKind<{ way: string }>('people.reachChanged', 'person');

/** The text under which somebody agrees to letters; a new text gets a new mark. */
const PAPER_TEXT = '2026-11';

const SOURCE = 'people.byOwner';
const hour = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer('people.hourUnclear'), v.minValue(0, 'people.hourUnclear'), v.maxValue(23, 'people.hourUnclear'));
export const phoneTyped = v.pipe(v.string(), v.trim(), v.regex(/^([+\d][\d\s()./-]{5,30})?$/, 'people.phoneUnclear'));
const line = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'people.tooLong')), '');

/** Whether it is for who acts to change how this person is reached: they themselves, who helps them at a desk, and an administrator for who has no e-mail. Needs the whole region's reach. */
export async function mayChangeReach(work: Work, person: string): Promise<boolean> {
  if (selfOf(work) === person) return true;
  return administers(work.actor) && !(await work.tx.selectFrom('person_contact').select('id').where('person_id', '=', person).where('kind', '=', 'email').executeTakeFirst());
}

/**
 * Changes how a person is reached: which way, what instead when mail comes back, when, in which language and letters. Letters need a yes of their own, which is
 * kept with its moment and text. @throws Refusal beside the field that the way needs: an address, a number, that yes, a contact person who agreed.
 */
export const changeReach = useCase({
  input: v.object({
    person: v.pipe(v.string(), v.uuid()),
    way: v.picklist(waysOfReaching, 'people.wayMissing'), instead: v.optional(v.picklist(['', 'letter', 'telephone']), ''),
    phone: v.optional(phoneTyped, ''), address: line(300), bestHours: line(80),
    digestDays: v.optional(v.pipe(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)), []),
    quietFrom: hour, quietUntil: hour, bareMail: v.optional(v.boolean(), false), language: v.picklist(['nl', 'nl-BE', 'en']), largePrint: v.optional(v.boolean(), false), paper: v.optional(v.boolean(), false),
  }),
  may: (work, { person }) => raised(work, (all) => mayChangeReach(all, person)),
  unseen: true,
  run: (work, input) => raised(work, async (all) => {
    const { person, way, instead, paper } = input;
    const before = (await readReach(all, [person])).get(person) ?? notFound();
    refuseWhatCannotBe(input, before);
    await keepContact(all, person, 'phone', input.phone);
    await keepContact(all, person, 'address', input.address);
    await keepConsent(all, person, { purpose: PAPER, textVersion: PAPER_TEXT, wants: paper });
    await all.tx.updateTable('person').set({ language: input.language, large_print: input.largePrint }).where('id', '=', person).execute();
    const row = { way, instead: instead || null, best_hours: input.bestHours || null, digest_days: input.digestDays.length ? [...new Set(input.digestDays)].sort() : [1], quiet_from: input.quietFrom, quiet_until: input.quietUntil,
      bare_mail: input.bareMail, changed_at: all.now };
    await all.tx.insertInto('person_reach').values({ person_id: person, ...row }).onConflict((c) => c.column('person_id').doUpdateSet(row)).execute();
    await record(onBehalf(all, person), reachChanged, person, { way });
  }),
});

/** Keeps the way by which somebody said, to who writes them down, that they want to be reached; letters with their yes. The right is for who calls this. Needs the whole region's reach. */
export async function keepWay(all: Work, person: string, way: 'email' | 'letter' | 'telephone'): Promise<void> {
  const row = { way, changed_at: all.now };
  await all.tx.insertInto('person_reach').values({ person_id: person, ...row }).onConflict((c) => c.column('person_id').doUpdateSet(row)).execute();
  if (way === 'letter') await keepConsent(all, person, { purpose: PAPER, textVersion: PAPER_TEXT, wants: true });
}

/** The same work, with for whom it is when somebody else does it. */
export const onBehalf = (work: Work, person: string): Work => (work.actor.kind === 'person' && work.actor.id === person ? work : { ...work, onBehalfOf: person });

type Wanted = { way: PersonReach['way']; instead: string; phone: string; address: string; paper: boolean };

function refuseWhatCannotBe({ way, instead, phone, address, paper }: Wanted, before: PersonReach): void {
  const fields: Record<string, string> = {};
  const uses = (one: string) => way === one || instead === one;
  if (way === 'email' && !before.email) fields.way = 'people.noEmail';
  if (way === 'through' && !before.throughId) fields.way = 'people.noContactYet';
  if ((uses('telephone') || way === 'message') && !phone) fields.phone = 'people.phoneNeeded';
  if (uses('letter') && !address) fields.address = 'people.addressNeeded';
  if (uses('letter') && !paper) fields.paper = 'people.paperNeeded';
  if (Object.keys(fields).length) refuse('platform.inputUnclear', { status: 422, fields });
}

async function keepContact({ tx }: Work, person: string, kind: 'phone' | 'address', value: string): Promise<void> {
  await tx.deleteFrom('person_contact').where('person_id', '=', person).where('kind', '=', kind).where('value', '<>', value).execute();
  if (value) await tx.insertInto('person_contact').values({ id: newId(), person_id: person, kind, value, source: SOURCE }).onConflict((c) => c.doNothing()).execute();
}

/** How a person is reached, and the contact person they asked. `isAsked`: asked, and not answered yet, whether there is such a person or not. */
export type OwnReach = PersonReach & { contactName: string | null; isAsked: boolean;
  /** For whom they are a contact person, or are asked to be. */
  contactFor: { id: string; name: string; agreed: boolean }[] };

/** How somebody is reached, for the form: who asks, the resident opposite at a desk, or for an administrator who has no e-mail. @throws Refusal 404. */
export const showReach = query((work, person: string): Promise<OwnReach> => raised(work, async (all) => {
  if (!v.is(v.pipe(v.string(), v.uuid()), person) || !(await mayChangeReach(all, person))) notFound();
  const reach = (await readReach(all, [person])).get(person) ?? notFound();
  const row = await all.tx.selectFrom('person_reach as r').leftJoin('person as c', 'c.id', 'r.through_id').select(['c.name', 'r.person_agreed_at', 'r.through_agreed_at']).where('r.person_id', '=', person).executeTakeFirst();
  const contactFor = await all.tx.selectFrom('person_reach as r').innerJoin('person as p', 'p.id', 'r.person_id').select(['p.id', 'p.name', 'r.through_agreed_at']).where('r.through_id', '=', person).orderBy('p.name').execute();
  return { ...reach, contactName: row?.through_agreed_at ? row.name : null, isAsked: !!row?.person_agreed_at && !row.through_agreed_at, contactFor: contactFor.map(({ id, name, through_agreed_at }) => ({ id, name, agreed: through_agreed_at !== null })) };
}));
