import { redirect } from '@sveltejs/kit';
import { dateInWords } from '#modules/directory/index.ts';
import { rolesOf } from '#modules/people/index.ts';
import { waitingDuties } from '#platform/facts/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale, subjects, context, dutyKinds } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const duties = (await inTransaction(context, waitingDuties)).flatMap(({ id, what, dueOn }) => {
    const kind = dutyKinds[what];
    return kind ? [{ id, path: kind.path, title: kind.title(locale), day: dateInWords(dueOn, locale) }] : [];
  });
  return { name: actor.name, roles: rolesOf(actor), duties, subjects: subjects.map((s) => ({ path: s.path, name: s.name(locale), about: s.about(locale) })), hasSearch: true };
};
