import { redirect, type ActionFailure } from '@sveltejs/kit';
import { answerCard, giveCards, removeCard } from '#modules/feedback/index.ts';
import { attempt, refused, typedIn, type RefusedForm } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { doneIn } from '../../../beheer/forms.ts';
import { keyed, of, rowsIn } from '../at.ts';

/** What a form with cards says. */
export function cardsTyped(form: FormData): { seat: string; number: string; cards: object[] } {
  const { seat = '', number = '' } = typedIn(form);
  return { seat, number, cards: rowsIn(form, 'cards', { about: '', strength: '', wish: '', strengthWords: '', wishWords: '' }) };
}

/** What the form of an agreement says. */
export function agreementTyped(form: FormData): object {
  const { agreedHow = '', seenBy = '', naming = '', until = '', meeting = '' } = typedIn(form);
  return { agreedHow, seenBy, naming, until, meeting, alone: Object.keys(keyed(form, 'alone')) };
}

export const roundDone = (url: URL) => doneIn(url, ['asked', 'changed', 'given', 'noted', 'closedDone', 'answered', 'removed']);

type Held = { context: Context; round: string; here: string };

/** Gives cards, signed in or by the link; comes back to the page. */
export async function give({ context, round, here }: Held, form: FormData): Promise<ActionFailure<RefusedForm & { of: string }>> {
  const { seat, ...typed } = cardsTyped(form), given = await attempt(context.locale, form, () => giveCards(context, { round, seat, ...typed, isAlone: typedIn(form).isAlone === 'ja' }));
  return refused(given) ? of('give', given) : redirect(303, `${here}?gedaan=given&als=${encodeURIComponent(seat)}`);
}

/** Answers a card about oneself. */
export async function answer({ context, round, here }: Held, form: FormData): Promise<ActionFailure<RefusedForm & { of: string }>> {
  const answered = await attempt(context.locale, form, () => answerCard(context, { ...typedIn(form), round }));
  return refused(answered) ? of('answer', answered) : redirect(303, `${here}?gedaan=answered`);
}

/** Takes a card about oneself away. */
export async function remove({ context, round, here }: Held, form: FormData): Promise<never> {
  await removeCard(context, { ...typedIn(form), round });
  redirect(303, `${here}?gedaan=removed`);
}

