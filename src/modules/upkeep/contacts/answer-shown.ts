import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { notFound, raised, refuse, selfOf, useCase, type Work } from '#platform/use-case/index.ts';
import { readPhones } from '#modules/imports/index.ts';
import { hideShown, keepShown, mayEdit, type Said, type Shown } from '#modules/directory/index.ts';
import { answeredAbout } from '#modules/reach/index.ts';
import { readReach } from '#modules/people/index.ts';
import { askOne, SHOW } from './tell.ts';

const uuid = v.pipe(v.string(), v.uuid());
const line = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254, 'directory.tooLong')), '');
/** A part is shown when it is ticked; what stands beside it is what is shown. */
const answer = { id: uuid, showName: v.optional(v.boolean(), false), name: line, showPhone: v.optional(v.boolean(), false), phone: line, showEmail: v.optional(v.boolean(), false), email: line };
const answerShape = v.object(answer);

const rowOf = ({ tx }: Work, id: string) => tx.selectFrom('shown_contact').select(['id', 'party_id', 'person_id']).where('id', '=', id).executeTakeFirst();

/** Whose own it is: who came by the link that they got, who is signed in, or the resident opposite at a desk. */
export const isOwn = (work: Work, personId: string): boolean => (work.actor.kind === 'link' ? work.actor.holder === `person:${personId}` : selfOf(work) === personId);
const mayAnswer = (work: Work, id: string) => raised(work, async (all) => { const row = await rowOf(all, id); return row !== undefined && isOwn(work, row.person_id); });
const mayNote = async (work: Work, id: string): Promise<boolean> => { const row = await raised(work, (all) => rowOf(all, id)); return row !== undefined && mayEdit(work, row.party_id); };

/**
 * Somebody says what visitors may see of them: name, telephone and e-mail each by itself, or nothing. It stands everywhere at once, for a year.
 * @throws Refusal 422 beside a part that is ticked and not filled in, 404 for another's.
 */
export const answerShown = useCase({
  input: answerShape, may: (work, { id }) => mayAnswer(work, id), unseen: true,
  run: (work, input) => raised(work, (all) => keep(all, input, { by: 'link', on: all.now.toISOString().slice(0, 10), notedBy: null })),
});

/**
 * Who keeps the entry writes down what somebody said to them on paper, on the telephone or face to face, and on which day. That person hears what was written down by their own way, and how to take it back.
 * @throws Refusal 422 for a day that is none, is to come or is over a year ago; 404 for who may not change the entry.
 */
export const noteShown = useCase({
  input: v.object({ ...answer, by: v.picklist(['paper', 'telephone', 'in_person'], 'upkeep.sayHow'), on: typedDay }), may: (work, { id }) => mayNote(work, id), unseen: true,
  run: (work, { by, on, ...input }) => raised(work, (all) => {
    const today = all.now.toISOString().slice(0, 10), day = dayIn(work, 'on', on, { isPast: true }) ?? today;
    if (day > today || day < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`) refuse('upkeep.dayNotLately', { status: 422, fields: { on: 'upkeep.dayNotLately' } });
    return keep(all, input, { by, on: day, notedBy: all.actor.kind === 'person' ? all.actor.id : null });
  }),
});

/** Takes back at once all that visitors see of somebody: they themselves, or who keeps the entry. @throws Refusal 404. */
export const takeBackShown = useCase({
  input: v.object({ id: uuid }), may: async (work, { id }) => (await mayAnswer(work, id)) || mayNote(work, id), unseen: true,
  run: (work, { id }) => raised(work, async (all) => {
    await all.tx.updateTable('shown_contact').set({ answered_on: all.now.toISOString().slice(0, 10) }).where('id', '=', id).execute();
    await hideShown(all, [id]);
    await answeredAbout(all, SHOW, id);
  }),
});

async function keep(all: Work, input: v.InferOutput<typeof answerShape>, said: Said): Promise<{ isShown: boolean }> {
  const shown = shownIn(all, input);
  const row = await rowOf(all, input.id) ?? notFound();
  await keepShown(all, input.id, shown, said);
  await answeredAbout(all, SHOW, input.id);
  const isShown = Object.values(shown).some((part) => part !== null);
  // A letter or a call to say what somebody just said themselves would be odd; a mail holds the link to take it back. What another wrote down they hear by whichever way they have.
  if (isShown && (said.notedBy !== null || (await readReach(all, [row.person_id])).get(row.person_id)?.way === 'email')) await askOne(all, input.id, 'kept');
  return { isShown };
}

function shownIn({ region }: Work, input: v.InferOutput<typeof answerShape>): Shown {
  const problems: Record<string, string> = {};
  const part = (isShown: boolean, field: 'name' | 'phone' | 'email', read: (text: string) => string | undefined, unclear: string): string | null => {
    if (!isShown) return null;
    const text = input[field], value = text === '' ? undefined : read(text);
    if (value === undefined) problems[field] = text === '' ? 'directory.required' : unclear;
    return value ?? null;
  };
  const shown = {
    name: part(input.showName, 'name', (text) => (text.length <= 120 ? text : undefined), 'people.nameTooLong'),
    phone: part(input.showPhone, 'phone', (text) => readPhones(text, region.country)[0]?.number, 'directory.phoneUnclear'),
    email: part(input.showEmail, 'email', (text) => (v.is(v.pipe(v.string(), v.email()), text) ? text.toLowerCase() : undefined), 'directory.emailUnclear'),
  };
  if (Object.keys(problems).length > 0) refuse('platform.inputUnclear', { status: 422, fields: problems });
  return shown;
}
