import { redirect } from '@sveltejs/kit';
import { areasByCode } from '#modules/areas/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { listCast, roleKinds, roleNames } from '#modules/people/index.ts';
import { site } from '#platform/http/site.ts';
import { inTransaction, notFound, type Context } from '#platform/use-case/index.ts';
import { signInAs } from '../sessions.ts';
import { demoIsOpen } from './demo-is-open.ts';
import type { Actions, PageServerLoad } from './$types';

const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' } });

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  if (!demoIsOpen(event)) notFound();
  const cast = await listCast(asSystem(locals.context));
  const [parties, areas] = await inTransaction(locals.context, async ({ tx }) => [
    new Map((await readParties(tx, { ids: cast.flatMap((p) => p.parties) })).map((p) => [p.id, p.document.name])),
    new Map((await areasByCode(tx, cast.flatMap((p) => p.roles.flatMap((r) => r.area ?? [])))).map((a) => [a.code, a.name])),
  ] as const);
  const nameOf = await roleNames(locals.context);
  const rank = (person: (typeof cast)[number]) => Math.max(...person.roles.map((r) => roleKinds.indexOf(r.kind)));
  return {
    people: cast.sort((a, b) => rank(b) - rank(a)).map(({ slug, name, roles, parties: ids }) => ({
      slug, name, roles: roles.map((r) => ({ kind: r.kind, name: nameOf(r.kind), area: (r.area && areas.get(r.area)) ?? null })), parties: ids.flatMap((id) => parties.get(id) ?? []),
    })),
    others: site().regions.all().filter((r) => r.id !== locals.region.id).map((r) => ({ name: r.name, address: `${url.protocol}//${r.slug}.localhost${url.port && `:${url.port}`}/demo` })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    if (!demoIsOpen(event)) notFound();
    const { context } = event.locals;
    const slug = (await event.request.formData()).get('slug');
    const person = (await listCast(asSystem(context))).find((p) => p.slug === slug) ?? notFound();
    await signInAs(person, context, event);
    redirect(303, '/vandaag');
  },
};
