import { redirect } from '@sveltejs/kit';
import { listHolders, mayManagePeople, quietWeeks, roleKinds, saveQuietWeeks, settleQuietHolder, takeRole, mayGive, type RoleKind } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import { partyNames, rolesInWords, rolesToGive } from './naming.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!mayManagePeople(actor)) notFound();
  const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const isWide = administers(actor), isQuiet = isWide && asked('stil') === 'ja';
  const filter = { words: asked('zoek'), kind: roleKinds.find((kind) => kind === asked('rol')) ?? '', area: asked('gebied') };
  const page = Math.max(1, Math.trunc(Number(asked('bladzijde'))) || 1);
  const { holders, total, pages } = await listHolders(context, { words: filter.words, kind: (filter.kind || null) as RoleKind | null, area: filter.area || null, page: Math.min(page, 10_000), isQuiet });
  const [inWords, parties, { kinds, scopes }] = await Promise.all([rolesInWords(context, holders.flatMap((h) => h.roles)), partyNames(context, holders.flatMap((h) => h.party ?? [])), rolesToGive(context)]);
  return {
    lines: holders.map((h) => ({ key: h.person ?? h.party!, path: h.person && `/beheer/mensen/${h.person}`, name: h.name ?? parties.get(h.party!) ?? '?', roles: h.roles.map((role) => ({ id: role.id, words: inWords(role), canTake: mayGive(actor, role) })) })),
    total, page, pages, filter, kinds, areas: scopes.filter((scope) => scope.value.startsWith('area:')).map((scope) => ({ ...scope, value: scope.value.slice('area:'.length) })), isWide,
    quiet: isQuiet ? { weeks: await quietWeeks(context) } : null, done: doneIn(url, ['taken', 'saved', 'given']), hasSearch: true,
  };
};

export const actions: Actions = {
  neem: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const taken = await attempt(locale, form, () => takeRole(context, typedIn(form)));
    return refused(taken) ? taken : redirect(303, '/beheer/mensen?gedaan=taken');
  },
  geregeld: async ({ request, locals: { context } }) => {
    await settleQuietHolder(context, typedIn(await request.formData()));
    redirect(303, '/beheer/mensen?stil=ja&gedaan=saved');
  },
  weken: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const saved = await attempt(locale, form, () => saveQuietWeeks(context, typedIn(form)));
    return refused(saved) ? saved : redirect(303, '/beheer/mensen?stil=ja&gedaan=saved');
  },
};
