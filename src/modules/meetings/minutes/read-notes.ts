/** Finds, in notes as somebody types them during a meeting, what was agreed and what was decided. Pure: knows no database and no clock. */
import { capital } from '#platform/i18n/index.ts';
import { dayTyped } from '../typed.ts';

export type Found =
  | { kind: 'agreement'; line: number; memberId: string; what: string; dueOn: string; who: string | null }
  | { kind: 'decision'; line: number; what: string; objections: string | null }
  /** An agreement of which something is missing: the writer is asked for that. */
  | { kind: 'unclear'; line: number; text: string; missing: ('member' | 'day' | 'what')[] };

const AGREEMENT = /^\s*(?:[-*•]\s*)?(?:afspraak|actie|agreement)\s*:\s*(.+)$/i;
const DECISION = /^\s*(?:[-*•]\s*)?(?:besluit|besloten|decision)\s*:\s*(.+)$/i;
const OBJECTION = /[.;,]?\s*(?:bezwaar|bezwaren|objection)\s*:\s*(.+)$/i;
/** "voor 12 februari", "uiterlijk 1-3", "op dinsdag 3 maart", at the end of the line. */
const DAY = /[,;.]?\s*(?:uiterlijk|voor|vóór|op|tegen|by|before)\s+(\d{4}-\d\d-\d\d|(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\s+)?\d{1,2}[-/. ]?\s?[\p{L}\d]+(?:[-/ ]\d{2,4})?)\s*\.?\s*$/iu;

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
  const [dayPart, typed] = DAY.exec(text) ?? [], dueOn = typed ? dayTyped(typed, today) : null, rest = dueOn ? text.slice(0, text.length - dayPart!.length).trim() : text;
  const member = memberAtStart(rest, members), what = (member ? rest.slice(member.length) : rest).replace(/^\s*(?:\(([^)]+)\))?\s*(?:[,:;-]|gaat|zal|doet)?\s*/i, '').trim();
  const who = member ? /^\s*\(([^)]+)\)/.exec(rest.slice(member.length))?.[1]?.trim() ?? null : null;
  const missing = [...(member ? [] : ['member' as const]), ...(dueOn ? [] : ['day' as const]), ...(what ? [] : ['what' as const])];
  return missing.length > 0 ? { kind: 'unclear', line, text, missing } : { kind: 'agreement', line, memberId: member!.id, what, dueOn: dueOn!, who };
}

/** The member whose name the text begins with, without regard to letters' case or accents; the longest name wins, so that "De Brug Jong" is not "De Brug". */
function memberAtStart(text: string, members: Parameters<typeof readNotes>[1]): { id: string; length: number } | null {
  const plain = (some: string) => some.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = members.flatMap(({ id, names }) => names.filter((name) => name.length > 1 && plain(text).startsWith(plain(name)) && !/[\p{L}\d]/u.test(text.charAt(name.length))).map((name) => ({ id, length: name.length })));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
