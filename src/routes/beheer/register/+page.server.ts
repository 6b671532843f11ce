import { showRegister } from '#modules/privacy/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, personal } }) => ({ lines: await showRegister(context, personal) });
