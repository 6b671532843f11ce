import { administers, notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => (administers(actor) ? { hasSearch: true } : notFound());
