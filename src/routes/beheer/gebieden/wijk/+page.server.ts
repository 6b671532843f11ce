import { redirect } from '@sveltejs/kit';
import { areasByCode, dropWijk, listWijken, saveWijk } from '#modules/areas/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound, query } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

const areaOf = query(({ tx }, code: string) => areasByCode(tx, [code]));
const codeIn = (url: URL): string => url.searchParams.get('code') ?? '';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!administers(actor)) notFound();
  const [area] = await areaOf(context, codeIn(url));
  if (!area) notFound();
  const wijken = await listWijken(context);
  return { area: { code: area!.code, name: area!.name }, wijk: wijken.find((w) => w.code === area!.code) ?? null, position: wijken.length, hasSearch: true };
};

export const actions: Actions = {
  bewaar: async ({ request, url, locals: { context, locale } }) => {
    const form = await request.formData();
    const { position, ...typed } = typedIn(form);
    const saved = await attempt(locale, form, () => saveWijk(context, { ...typed, code: codeIn(url), position: Number(position || 0) }));
    return refused(saved) ? saved : redirect(303, '/beheer/gebieden?gedaan=wijkSaved');
  },
  weg: async ({ url, locals: { context } }) => {
    await dropWijk(context, { code: codeIn(url) });
    redirect(303, '/beheer/gebieden?gedaan=wijkDropped');
  },
};
