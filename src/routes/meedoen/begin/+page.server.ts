import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => (actor.kind === 'person' ? { hasSearch: true } : redirect(303, '/inloggen'));
