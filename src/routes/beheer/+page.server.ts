import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What there is to do stands on the first page of who is signed in. */
export const load: PageServerLoad = () => redirect(303, '/vandaag');
