import { redirect } from '@sveltejs/kit';
import { dateInWords } from '#modules/directory/index.ts';
import { ownNetworkNames } from '#modules/networks/index.ts';
import { cameOver, manageText, roleNames, rolesOf } from '#modules/people/index.ts';
import type { FirstStep } from '#platform/contribution.ts';
import { waitingDuties } from '#platform/facts/index.ts';
import { administers, inTransaction, raised, type Context } from '#platform/use-case/index.ts';
import { partyNames, rolesInWords } from '../beheer/mensen/naming.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale, subjects, context, dutyKinds, firstSteps } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const names = Object.fromEntries(Object.entries(dutyKinds).flatMap(([what, { about }]) => (about ? [[what, about]] : [])));
  const duties = (await inTransaction(context, (work) => raised(work, (all) => waitingDuties(all, { names })))).flatMap(({ id, what, dueOn, about }) => {
    const kind = dutyKinds[what];
    return kind ? [{ id, path: kind.open ? `/vandaag/${id}` : kind.path, title: kind.title(locale), about, day: dateInWords(dueOn, locale) }] : [];
  });
  const own = await ownNetworkNames(context);
  return { name: actor.name, roles: rolesOf(actor).map(await roleNames(context)), cameOver: await overInWords(context), firstSteps: administers(actor) ? await stepsToDo(context, firstSteps) : [], duties, subjects: subjects.map((s) => ({ path: s.path, name: s.name(locale), about: s.about(locale), own: s.path === '/netwerken' ? own.map(({ slug, name: of }) => ({ path: `/netwerken/${slug}`, name: of })) : [] })), hasSearch: true };
};

/** The first steps with what is done of them; none once all are. */
const stepsToDo = (context: Context, steps: readonly FirstStep[]) => inTransaction(context, async (work) => {
  const shown = [];
  for (const { path, title, about, isDone } of steps) shown.push({ path, title: title(context.locale), about: about(context.locale), isDone: await isDone(work) });
  return shown.every(({ isDone }) => isDone) ? [] : shown;
});

/** What came over to who is signed in, a line for each handover. */
async function overInWords(context: Context): Promise<string[]> {
  const { locale } = context, handovers = await cameOver(context, undefined);
  if (handovers.length === 0) return [];
  const asRole = (role: (typeof handovers)[number]['roles'][number]) => ({ ...role, startsOn: '', endsOn: null, isDeputy: false });
  const [inWords, parties] = await Promise.all([rolesInWords(context, handovers.flatMap((h) => h.roles.map(asRole))), partyNames(context, handovers.flatMap((h) => h.parties))]);
  return handovers.map(({ from, startsOn, roles, parties: ids }) => manageText(locale, 'cameOverLine', {
    from, day: dateInWords(startsOn, locale), what: [...roles.map((role) => inWords(asRole(role))), ...ids.map((id) => manageText(locale, 'speaksForParty', { party: parties.get(id) ?? '?' }))].join('; ') }));
}
