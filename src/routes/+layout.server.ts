import { deskText } from '#modules/desk/index.ts';
import { roleNames, rolesOf } from '#modules/people/index.ts';
import { SLIP } from './after-answer.ts';
import { wayBack } from './bellijst/place.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { region, locale, actor, context, subjects, visit }, cookies, route, url }) => ({
  region, locale, now: context.now, helping: visit ? deskText(locale, 'helping', { name: visit.name }) : null,
  // Who calls answers forms for others by their links; it is not known to those pages where they were opened.
  calls: actor.kind === 'person' && route.id?.includes('/[token]') && !url.searchParams.has(SLIP) ? wayBack(cookies) : null,
  person: actor.kind !== 'person' ? null : {
    name: actor.name,
    roles: rolesOf(actor).map(await roleNames(context)).join(', '),
    subjects: subjects.map(({ path, name }) => ({ path, name: name(locale) })),
  },
});
