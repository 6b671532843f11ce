import { showReceipt } from '#modules/desk/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const visit = url.searchParams.get('bezoek') ?? '';
  await showReceipt(context, visit);
  return { visit, hasSearch: true };
};
