import { sql } from 'kysely';
import { notFound, query, raised, type Context, type Region, type Work } from '#platform/use-case/index.ts';
import { showPhone, writeCsv, writeDocx, writeXlsx, type Block, type Cell } from '#modules/imports/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { carries, MEMBER_NAME, membersOf, networkAt, networksText, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';
import { placeInWords } from '../meeting-row.ts';
import { showMinutes } from '../minutes/send-minutes.ts';
import type { Agreement } from '../agreements/show-agreements.ts';
import type { Attended } from '../show-meeting.ts';
import type { List } from './lists.ts';
import { beginText } from './texts.ts';

/** A file to keep. */
export type File = { bytes: Uint8Array; name: string; type: string };

/**
 * A list of a network as a file, which "Begin met wat je hebt" reads back to the same. `ending`: `xlsx` or `csv`. Members, with what the directory shows to everybody, are for who carries the network;
 * agreements and meetings for who takes part. @throws Refusal 404, also for another ending.
 */
export async function exportList(context: Context, { network, list, ending }: { network: string; list: List; ending: string }): Promise<File> {
  if (ending !== 'xlsx' && ending !== 'csv') return notFound();
  const rows = await listRows(context, { network, list }), sheet = beginText(context.locale, `sheet_${list}`);
  const name = `${network}-${sheet.toLowerCase()}-${context.now.toISOString().slice(0, 10)}.${ending}`;
  return ending === 'xlsx' ? { bytes: writeXlsx([{ name: sheet, rows }]), name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } : { bytes: writeCsv(rows), name, type: 'text/csv; charset=utf-8' };
}

const listRows = query((work, { network: at, list }: { network: string; list: List }): Promise<Cell[][]> => raised(work, async (all) => {
  const network = await networkAt(all, at);
  if (!network || !(list === 'members' ? carries : takesPart)(work.actor, network.id)) return notFound();
  return ({ members: memberRows, agreements: agreementRows, calendar: meetingRows } as const)[list](all, network.id, carries(work.actor, network.id));
}));

const say = ({ region }: Work, ...keys: Parameters<typeof beginText>[1][]): string[] => keys.map((key) => beginText(region.locale, key));

async function memberRows(work: Work, network: string): Promise<Cell[][]> {
  const { rows } = await sql<{ id: string; email: string | null; phone: string | null; address: string | null }>`select m.id, p.email, (select f.number from phone f where f.party_id = p.id order by f.position limit 1) as phone,
    (select concat_ws(', ', l.address, l.postcode, l.city) from service s join service_at_location a on a.service_id = s.id join location l on l.id = a.location_id where s.party_id = p.id and l.address is not null and not l.address_secret order by s.made_at, a.position limit 1) as address
    from network_member m join party p on p.id = m.party_id where m.network_id = ${network}`.execute(work.tx), ways = new Map(rows.map((row) => [row.id, row]));
  return [say(work, 'col_member', 'col_comes', 'col_state', 'col_email', 'col_phone', 'col_address'), ...(await membersOf(work, network)).map(({ id, name, comesName, state }): Cell[] => {
    const way = ways.get(id);
    return [name, comesName, networksText(work.region.locale, `state_${state}`), way?.email ?? null, way?.phone ? showPhone(way.phone, work.region.country) : null, way?.address ?? null];
  })];
}

async function agreementRows(work: Work, network: string): Promise<Cell[][]> {
  const { rows } = await sql<{ member: string; who: string | null; what: string; due: string; as: 'done' | 'dropped' | null; words: string | null }>`select ${MEMBER_NAME} as member, a.who, a.what, a.due_on as due, a.closed_as as as, a.closed_words as words
    from agreement a join network_member m on m.id = a.member_id ${PARTY_OR_PERSON} where a.network_id = ${network} order by a.due_on, a.what, a.id`.execute(work.tx);
  return [say(work, 'col_what', 'col_who', 'col_person', 'col_due', 'col_state', 'col_result'), ...rows.map(({ member, who, what, due, as, words }): Cell[] => [what, member, who, { date: due, time: null }, ...say(work, `agreement_${as ?? 'open'}`), words])];
}

/** Whose home it is stands in the list of who carries the network only. */
async function meetingRows(work: Work, network: string, isCarrier: boolean): Promise<Cell[][]> {
  const { rows } = await sql<{ on: string; from: string; until: string; title: string; place: string | null; aim: string | null; isHome: boolean; isPublic: boolean; isOff: boolean }>`select m.starts_on as on, m.starts_at as from, m.ends_at as until, m.title, coalesce(l.name, m.place) as place, m.aim,
    m.is_home as "isHome", m.is_public as "isPublic", m.cancelled_at is not null as "isOff" from meeting m left join location l on l.id = m.location_id where m.network_id = ${network} order by m.starts_on, m.starts_at, m.number`.execute(work.tx);
  return [say(work, 'col_on', 'col_from', 'col_until', 'col_title', 'col_place', 'col_aim', 'col_home', 'col_public', 'col_state'),
    ...rows.map(({ on, from, until, title, place, aim, isHome, isPublic, isOff }): Cell[] => [{ date: on, time: null }, from, until, title, isHome && !isCarrier ? null : place, aim, isHome ? 'ja' : null, isPublic ? 'ja' : null, isOff ? beginText(work.region.locale, 'meeting_off') : null])];
}

/** Minutes as a document that Word and LibreOffice open, and that "Begin met wat je hebt" reads back to the same; for who may read them. @throws Refusal 404. */
export async function exportMinutes(context: Context, at: { slug: string; number: number }): Promise<File> {
  const { region } = context, { meeting, items, agreements, guests, isInside } = await showMinutes(context, at), tell = (key: Parameters<typeof beginText>[1], values = {}) => beginText(region.locale, key, values);
  if (!isInside) return notFound();
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text }), group = (title: string, names: string[]): Block[] => (names.length ? [{ kind: 'heading', level: 1, text: title }, ...names.map((text): Block => ({ kind: 'item', text }))] : []);
  const title = tell('docTitle', { title: meeting.title }), place = placeInWords({ place: meeting.place && { ...meeting.place, address: null } });
  const blocks: Block[] = [
    { kind: 'heading', level: 0, text: title }, paragraph(tell('docOn', { day: dateInWords(meeting.on, region.locale) })), paragraph(tell('docHours', { from: meeting.from, until: meeting.until })), ...(place ? [paragraph(tell('docPlace', { place }))] : []),
    ...group(tell('docThere'), guests.filter(({ wasThere }) => wasThere).map(guestNamed)), ...group(tell('docAbsent'), guests.filter(({ wasThere, memberId }) => memberId !== null && wasThere === false).map(guestNamed)),
    ...items.filter(({ notes }) => notes).flatMap(({ title: about, notes }, at_): Block[] => [{ kind: 'heading', level: 1, text: `${at_ + 1}. ${about}` }, ...notes.split('\n').filter((line) => line.trim()).map((line): Block => (line.startsWith('- ') ? { kind: 'item', text: line.slice(2).trim() } : paragraph(line.trim())))]),
    ...agreementTable(agreements, region),
  ];
  return { bytes: writeDocx(blocks, { title, language: { nl: 'nl-NL', 'nl-BE': 'nl-BE', en: 'en-GB' }[region.locale] }), name: `${at.slug}-verslag-${at.number}.docx`, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
}

/** "Bibliotheek (Hanneke)": a comma parts names in a list. */
const guestNamed = ({ member, name }: Pick<Attended, 'member' | 'name'>): string => (member && name ? `${member} (${name})` : member ?? name ?? '');

function agreementTable(agreements: readonly Agreement[], region: Region): Block[] {
  if (agreements.length === 0) return [];
  const tell = (key: 'docAgreements' | 'col_what' | 'col_who' | 'col_due') => beginText(region.locale, key);
  return [{ kind: 'heading', level: 1, text: tell('docAgreements') }, { kind: 'table', rows: [[tell('col_what'), tell('col_who'), tell('col_due')], ...agreements.map(({ what, member, who, dueOn }) => [what, who ? `${member} (${who})` : member, dateInWords(dueOn, region.locale)])] }];
}
