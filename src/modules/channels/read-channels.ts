import { sql, type Selectable } from 'kysely';
import { listAudiences, mappedTerms, openEligibility, type Audience } from '#modules/themes/index.ts';
import { areasByCode } from '#modules/areas/index.ts';
import { holidayCalendar, type HolidayCalendar, type SchoolRegion } from '#modules/calendar/index.ts';
import type { RegionTables } from '#platform/db/tables.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { ChannelDocument } from './channel-document.ts';
import { nextDeadline } from './next-deadline.ts';

/** A channel as it stands in the register. */
export type Channel = {
  id: string; slug: string; document: ChannelDocument;
  /** Its owner, when that is a party of the directory. */
  party: { id: string; slug: string; name: string } | null;
  /** The first deadline that is not over (`YYYY-MM-DD`). */
  nextDeadline: string | null;
  endedOn: string | null; confirmedAt: Date | null; confirmedAs: string | null; changedAt: Date;
};

type Row = Selectable<RegionTables['channel']> & { party_slug: string | null; party_name: string | null };

/** Channels by name: those that reach one of these areas, the one with this slug, or all. Ended ones too. */
export async function readChannels(work: Work, { areas, slug }: { areas?: readonly string[]; slug?: string } = {}): Promise<Channel[]> {
  const rows = await work.tx.selectFrom('channel as c').leftJoin('party as p', 'p.id', 'c.owner_id').selectAll('c').select(['p.slug as party_slug', 'p.name as party_name'])
    .$if(areas !== undefined, (q) => q.where(sql<boolean>`c.areas && ${areas}::text[]`)).$if(slug !== undefined, (q) => q.where('c.slug', '=', slug!))
    .orderBy(sql`lower(c.name)`).orderBy('c.slug').execute();
  const holidays = holidaysOf(work);
  return rows.map((row) => channelOf(row, work.now, holidays));
}

function channelOf(row: Row, now: Date, holidays: HolidayCalendar): Channel {
  const document = documentOf(row);
  return {
    id: row.id, slug: row.slug, document, party: row.owner_id ? { id: row.owner_id, slug: row.party_slug!, name: row.party_name! } : null,
    nextDeadline: row.ended_on ? null : nextDeadline(document.deadline, now, holidays),
    endedOn: row.ended_on, confirmedAt: row.confirmed_at, confirmedAs: row.confirmed_as, changedAt: row.changed_at,
  };
}

/** The rows hold nothing but what passed through the document's schema. */
function documentOf(r: Row): ChannelDocument {
  return {
    slug: r.slug, kind: r.kind as ChannelDocument['kind'], name: r.name, owner: r.party_name ?? r.owner_name, about: r.about, areas: r.areas, everyone: r.everyone, audiences: r.audiences, languages: r.languages,
    forms: r.forms as ChannelDocument['forms'], reach: r.reach === null ? null : { number: r.reach, unit: r.reach_unit as 'people', basis: r.reach_basis!, on: r.reach_on! }, rhythm: r.rhythm,
    deadline: r.deadline_on === null ? null : { on: r.deadline_on, every: r.deadline_every as 'month' }, deadlineWords: r.deadline_words,
    handInEmail: r.hand_in_email, handInUrl: r.hand_in_url, handInWords: r.hand_in_words, cost: r.cost as ChannelDocument['cost'], costWords: r.cost_words, website: r.website, foundAt: r.found_at, shown: r.shown,
  };
}

const holidaysOf = ({ region }: Work): HolidayCalendar => holidayCalendar({ country: region.country, schoolRegion: region.settings.schoolRegion as SchoolRegion });

export type Choice = { value: string; name: string };
export type WijkRow = { code: string; slug: string; name: string; codes: string[] };

/** The wijken of a region in their own order. */
export const readWijken = ({ tx }: Work): Promise<WijkRow[]> => tx.selectFrom('wijk').select(['code', 'slug', 'name', 'codes']).orderBy('position').orderBy('name').execute();

/** The areas a channel can be said to reach: the municipality, then the wijken in their order. */
export async function readAreaChoices(work: Work): Promise<Choice[]> {
  const wijken = await readWijken(work);
  const around = await areasByCode(work.tx, [...new Set(wijken.flatMap(({ codes }) => codes))]);
  return [...around.filter(({ level }) => level === 'municipality').map(({ code, name }) => ({ value: code, name })), ...wijken.map(({ code, name }) => ({ value: code, name }))];
}

/** Open Eligibility's "everyone": an audience with this mapping is no group. */
const EVERYONE = '20001';

/** The region's audiences that are a group of people: not the one that stands for everyone. */
export async function readGroups({ tx }: Work): Promise<Audience[]> {
  const everyone = new Set((await mappedTerms(tx, 'nl')).audiences.filter(({ taxonomy, id }) => taxonomy === openEligibility && id === EVERYONE).map(({ slug }) => slug));
  return (await listAudiences(tx)).filter(({ slug }) => !everyone.has(slug));
}
