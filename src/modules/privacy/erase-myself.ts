import type { PersonalSubject } from '#platform/personal.ts';
import { inTransaction, refuse, type Context } from '#platform/use-case/index.ts';
import { heldAlone } from '#modules/people/index.ts';
import { erasePerson } from './erase-person.ts';
import { wholeOf } from './read-own.ts';

/** Roles that somebody must hold: who is the only one hands over first. */
const NEEDED = ['administrator', 'coordinator'];

/** Whether who asks is the only one who holds a role that somebody must hold. */
export const isOnlyHolder = (context: Context): Promise<boolean> => inTransaction({ ...context, actor: { kind: 'system' } }, async (work) => (await heldAlone(work, wholeOf(context))).some(({ kind }) => NEEDED.includes(kind)));

/** Erases who asks. @throws Refusal `privacy.handOverFirst` for who alone holds a role that somebody must hold, 404 for a visitor. */
export async function eraseMyself(context: Context, held: readonly PersonalSubject[]): Promise<void> {
  const id = wholeOf(context);
  if (await isOnlyHolder(context)) refuse('privacy.handOverFirst', { status: 409 });
  await erasePerson(context, held, id);
}
