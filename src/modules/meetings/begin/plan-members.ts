import { nameKey } from '#modules/imports/index.ts';
import type { Member, WrittenDown } from '#modules/networks/index.ts';
import { partyFinder, type Match, type Party } from './find-parties.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { Planned, RowView, Said, Typed } from './lists.ts';

/** What a row of a members list does: ask a party, write down that it takes part, or write down who comes for a member. */
export type MemberChange = { kind: 'ask'; party: string } | ({ kind: 'member' } & WrittenDown) | { kind: 'comes'; id: string; comesName: string };

const MOST_NAME = 100;
/** What a list says in its column of states, as people write it. */
const IS_OUT = /^(?:doet niet mee|nee|zei nee|niet|gestopt|is gestopt|ex|oud|opgezegd|declined|left|does not|has left|no$)/i, IS_ASKED = /^(?:uitgenodigd|gevraagd|nog geen|wil meedoen|invited|asked|wants to)/i, IS_IN = /^(?:doet mee|lid|ja|actief|x$|member|takes part)/i;

/** Says of each row of a members list what would become of it; nothing changes. Rows are known again by the party they are, or by the name of who takes part in their own name. */
export async function planMembers(work: Work, { members, rows, already = false }: { members: readonly Member[]; rows: readonly Typed[]; /** What a list that does not say so is: of who takes part already, or of who is to be asked. */ already?: boolean }): Promise<Planned<MemberChange>[]> {
  const find = await partyFinder(work), known = new Map(members.flatMap((member) => (member.party ? [[member.party.id, member] as const] : []))), people = new Set(members.filter(({ personId }) => personId).map(({ name }) => nameKey(name)));
  const seen = new Set<string>();
  return rows.map((told) => {
    const typed: Typed = { ...told, choice: choiceOf(told, already) }, name = typed.name || typed.contact || '';
    if (people.has(nameKey(name))) return row(typed, name, 'same');
    if (!typed.name) return row(typed, name, 'leave', [{ key: 'ownName' }]);
    return planRow(typed, find(typed), known, seen);
  });
}

const choiceOf = ({ choice, state = '' }: Typed, already: boolean): string => choice || (IS_OUT.test(state) ? 'leave' : IS_ASKED.test(state) ? 'ask' : IS_IN.test(state) || already ? 'member' : 'ask');

const row = (typed: Typed, title: string, status: RowView['status'], says: Said[] = [], more: Partial<Planned<MemberChange>> = {}): Planned<MemberChange> => ({ typed, title, status, says, problems: {}, choices: {}, change: null, ...more });

function planRow(typed: Typed, { sure, likely }: Match, known: ReadonlyMap<string, Member>, seen: Set<string>): Planned<MemberChange> {
  const title = typed.name!, choice = typed.choice ?? '', choices: RowView['choices'] = sure && likely.length < 2 && !typed.party ? {} : { party: [...likely.map(({ slug, name }) => ({ value: slug, label: name })), { value: 'none', label: '' }] };
  if ((choice === 'leave' && !sure) || typed.party === 'none') return row(typed, title, 'leave', [{ key: 'leftOut' }], { choices });
  if (likely.length === 0) return row(typed, title, 'leave', [{ key: 'notInDirectory' }]);
  if (!sure) return row(typed, title, 'wrong', [], { choices, problems: { party: { key: likely.length === 1 ? 'isItThis' : 'whichParty', values: { name: likely[0]!.name } } } });
  if (seen.has(sure.id)) return row(typed, title, 'leave', [{ key: 'twiceParty', values: { name: sure.name } }]);
  seen.add(sure.id);
  return { ...planParty(typed, sure, known.get(sure.id)), choices };
}

/** What becomes of a row of which it is sure who it is. Who said no, or left, is not a member because a list says so. */
function planParty(typed: Typed, { id: party, name }: Party, member: Member | undefined): Planned<MemberChange> {
  const contact = (typed.contact ?? '').trim(), asked = typed.choice;
  if (contact.length > MOST_NAME) return row(typed, name, 'wrong', [], { problems: { contact: { key: 'directory.tooLong' } } });
  if (member?.state === 'member') return contact && contact !== member.comesName ? row(typed, name, 'changed', [{ key: 'comesNow', values: { name: contact } }], { change: { kind: 'comes', id: member.id, comesName: contact } }) : row(typed, name, 'same');
  if (asked === 'leave') return row(typed, name, member ? 'same' : 'leave', [{ key: 'leftOut' }]);
  if (asked === 'ask' && (member?.state === 'invited' || member?.state === 'asked')) return row(typed, name, 'same');
  if (asked === 'member' && (member?.state === 'declined' || member?.state === 'left')) return row(typed, name, 'wrong', [], { problems: { choice: { key: 'saidNo' } } });
  return asked === 'ask' ? row(typed, name, 'new', [{ key: 'isAsked' }], { change: { kind: 'ask', party } })
    : row(typed, name, 'new', [{ key: 'isWrittenDown', values: { who: contact || 'none' } }], { change: { kind: 'member', party, comesName: contact || null } });
}
