import { roleNames, rolesOf } from '#modules/people/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { region, locale, actor, context, subjects } }) => ({
  region, locale, now: context.now,
  person: actor.kind !== 'person' ? null : {
    name: actor.name,
    roles: rolesOf(actor).map(await roleNames(context)).join(', '),
    subjects: subjects.map(({ path, name }) => ({ path, name: name(locale) })),
  },
});
