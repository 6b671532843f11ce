import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({ region: locals.region, locale: locals.locale, person: locals.actor.kind === 'person' ? locals.actor.name : null });
