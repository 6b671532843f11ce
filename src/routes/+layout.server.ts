import { peopleText, rolesOf } from '#modules/people/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { region, locale, actor, context, subjects } }) => ({
  region, locale, now: context.now,
  person: actor.kind !== 'person' ? null : {
    name: actor.name,
    roles: rolesOf(actor).map((role) => peopleText(locale, role)).join(', '),
    subjects: subjects.map(({ path, name }) => ({ path, name: name(locale) })),
  },
});
