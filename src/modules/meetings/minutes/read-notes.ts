/** Finds, in notes as somebody types them during a meeting, what was agreed and what was decided. Pure: knows no database and no clock. */
import { dayTyped } from '#platform/days/index.ts';
import { capital } from '#platform/i18n/index.ts';

export type Found =
  | { kind: 'agreement'; line: number; memberId: string; what: string; dueOn: string; who: string | null }
  | { kind: 'decision'; line: number; what: string; objections: string | null }
  /** An agreement of which something is missing: the writer is asked for that. */
  | { kind: 'unclear'; line: number; text: string; missing: ('member' | 'day' | 'what')[] };

const AGREEMENT = /^\s*(?:[-*•]\s*)?(?:afspraak|actie|agreement)\s*:\s*(.+)$/i;
const DECISION = /^\s*(?:[-*•]\s*)?(?:besluit|besloten|decision)\s*:\s*(.+)$/i;
const OBJECTION = /[.;,]?\s*(?:bezwaar|bezwaren|objection)\s*:\s*(.+)$/i;
/** What a day stands behind, at the end of the line: "voor 12 februari", "uiterlijk op vrijdag", ", volgende week dinsdag". */
const BEFORE_DAY = /[,;.]?\s*(?:(?:uiterlijk\s+)?(?:voor|vóór|op|tegen|by|before)|uiterlijk)\s+|[,;]\s*/giu;

/** `members` by the names they may be called by; `today` as `YYYY-MM-DD`: a day without a year is the next one. */
export function readNotes(text: string, members: readonly { id: string; names: readonly string[] }[], today: string): Found[] {
  return text.split('\n').flatMap((line, at): Found[] => {
    const [, agreed] = AGREEMENT.exec(line) ?? [], [, decided] = DECISION.exec(line) ?? [];
    if (agreed) return [agreementIn(agreed.trim(), at, members, today)];
    if (!decided) return [];
    const [, objections] = OBJECTION.exec(decided) ?? [];
    return [{ kind: 'decision', line: at, what: capital(decided.replace(OBJECTION, '').trim()), objections: objections?.trim() ?? null }];
  });
}

function agreementIn(text: string, line: number, members: Parameters<typeof readNotes>[1], today: string): Found {
  const { dueOn, rest } = dayAtEnd(text, today);
  const member = memberAtStart(rest, members), what = (member ? rest.slice(member.length) : rest).replace(/^\s*(?:\(([^)]+)\))?\s*(?:[,:;-]|gaat|zal|doet)?\s*/i, '').trim();
  const who = member ? /^\s*\(([^)]+)\)/.exec(rest.slice(member.length))?.[1]?.trim() ?? null : null;
  const missing = [...(member ? [] : ['member' as const]), ...(dueOn ? [] : ['day' as const]), ...(what ? [] : ['what' as const])];
  return missing.length > 0 ? { kind: 'unclear', line, text, missing } : { kind: 'agreement', line, memberId: member!.id, what, dueOn: dueOn!, who };
}

function dayAtEnd(text: string, today: string): { dueOn: string | null; rest: string } {
  const told = text.replace(/\s*\.?\s*$/, ''), ends = [...told.matchAll(BEFORE_DAY)].map(({ index, 0: { length } }) => ({ rest: told.slice(0, index), dueOn: dayTyped(told.slice(index + length), today) }));
  return ends.findLast(({ dueOn }) => dueOn) ?? { dueOn: null, rest: text };
}

/** The member whose name the text begins with, without regard to letters' case or accents; the longest name wins, so that "De Brug Jong" is not "De Brug". */
function memberAtStart(text: string, members: Parameters<typeof readNotes>[1]): { id: string; length: number } | null {
  const plain = (some: string) => some.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = members.flatMap(({ id, names }) => names.filter((name) => name.length > 1 && plain(text).startsWith(plain(name)) && !/[\p{L}\d]/u.test(text.charAt(name.length))).map((name) => ({ id, length: name.length })));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
