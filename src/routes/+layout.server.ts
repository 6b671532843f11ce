import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { region, locale, actor, context } }) =>
  ({ region, locale, now: context.now, person: actor.kind === 'person' ? actor.name : null });
