import { sql } from 'kysely';
import { addressOf } from '#platform/http/site.ts';
import { query, raised, type Work } from '#platform/use-case/index.ts';
import { readReach } from '#modules/people/index.ts';
import { calledBy } from '../carry.ts';
import { DUE, stillBy, type Due } from '../still-by.ts';
import { linkKey, tokenFor } from '../signed-link.ts';

/** A text that waits for somebody to send it from their own telephone: with the number and the words filled in. */
type TextLine = { id: string; name: string; title: string; text: string; sms: string; whatsapp: string };
export type TextsView = { texts: TextLine[]; inPerson: { id: string; name: string; title: string; text: string }[] };

const MOST = 50;

type Row = Due & { way: 'message' | 'in_person'; purpose: string; path: string | null; title: string; short: string };

/** Texts to send and things to tell in person that wait for this actor: of their own messages, and of the areas they telephone for. */
export const listTexts = query(async (work, _: void): Promise<TextsView> => raised(work, async (all) => {
  const { rows } = await sql<Row>`select ${DUE}, d.way, m.purpose, m.path, m.title, m.short from delivery d join message m on m.id = d.message_id
    where d.way in ('message', 'in_person') and d.state = 'waiting' and d.not_before <= ${all.now} and ${calledBy(work.actor)} order by m.made_at, d.id limit ${MOST}`.execute(all.tx);
  const open = [...await stillBy(all, 'message', rows.filter((r) => r.way === 'message')), ...await stillBy(all, 'in_person', rows.filter((r) => r.way === 'in_person'))];
  return viewOf(all, open);
}));

async function viewOf(work: Work, rows: readonly Row[]): Promise<TextsView> {
  // Who keeps a party gets what is for it by their own way.
  const people = await readReach(work, rows.flatMap((r) => r.person_id ?? r.through_id ?? [])), key = await linkKey(work), origin = addressOf(work.region);
  const lines = rows.map((r) => {
    const { name, phone } = people.get((r.person_id ?? r.through_id)!)!;
    const text = r.short.replaceAll('{name}', name).replaceAll('{link}', r.path ? `${origin}${r.path}/${tokenFor(key, r.id, r.purpose)}` : origin);
    return { way: r.way, id: r.id, name, title: r.title, text, number: international(phone ?? '', work.region.country) };
  });
  return {
    texts: lines.filter(({ way }) => way === 'message').map(({ id, name, title, text, number }) => ({ id, name, title, text, sms: `sms:${number}?body=${encodeURIComponent(text)}`, whatsapp: `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(text)}` })),
    inPerson: lines.filter(({ way }) => way === 'in_person').map(({ id, name, title, text }) => ({ id, name, title, text })),
  };
}

/** A number as every telephone takes it: `06 00 00 01 02` is `+31600000102`. */
export function international(number: string, country: 'NL' | 'BE'): string {
  const digits = number.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return digits.startsWith('+') ? digits : `${country === 'BE' ? '+32' : '+31'}${digits.replace(/^0/, '')}`;
}
