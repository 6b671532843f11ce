import { sql } from 'kysely';
import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { networksText } from './texts.ts';

type Row = { id: string; network: string; body: string; name: string; state: string; isPerson: boolean };

/**
 * What a letter about taking part holds, by delivery: the message without its link, and a slip to tick, write who comes on and send back. The same for who was asked and for who was written
 * down as a member. Nothing for who is neither any more. Needs the whole region's reach.
 */
export async function invitationOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const { rows } = await sql<Row>`select d.id, n.name as network, m.body, coalesce(h.name, p.name) as name, k.state, k.person_id is not null as "isPerson" from delivery d join message m on m.id = d.message_id
    join network n on n.id = m.subject_id and n.ended_at is null join network_member k on k.network_id = n.id and (k.party_id = d.party_id or k.person_id = d.person_id) and k.state in ('invited', 'member')
    left join person h on h.id = coalesce(d.person_id, d.through_id) left join party p on p.id = d.party_id where d.id = any(${[...deliveryIds]}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, partFor(work, row)]));
}

function partFor({ region: { locale, name, settings } }: Work, { network, body, name: to, state, isPerson }: Row): LetterPart {
  const say = (key: Parameters<typeof networksText>[1]) => networksText(locale, key, { network, state });
  const items = [{ text: say(isPerson ? 'slipAskSelf' : 'slipAsk'), choices: [say('slipYes'), say('slipNo')] }, ...(isPerson ? [] : [{ text: say('comesName'), choices: [], isName: true }]), { text: say(isPerson ? 'isNamedSelf' : 'isNamed'), choices: [say('slipYes'), say('slipNo')] }];
  return { paragraphs: withoutLink(body, say('slipHow')).map((text) => text.replaceAll('{name}', to)), sections: [], slip: { title: network, items, returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } };
}

/** Paper has no buttons: instead of the paragraph with the link, and the one that leads to it, stands how the slip is answered. */
function withoutLink(body: string, how: string): string[] {
  const paragraphs = body.split(/\n{2,}/).map((text) => text.trim()).filter(Boolean), at = paragraphs.findIndex((text) => text.includes('{link}'));
  return at < 1 ? paragraphs : paragraphs.toSpliced(at - 1, 2, how);
}
