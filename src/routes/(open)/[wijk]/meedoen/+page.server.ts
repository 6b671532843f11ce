import { showJoining } from '#modules/directory/index.ts';
import { pointsOfContact, roleNames } from '#modules/people/index.ts';
import { publicNetworksIn } from '#modules/networks/index.ts';
import { partnershipsInWijk } from '#modules/partnerships/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await showJoining(locals.context, params.wijk);
  const nameOf = await roleNames(locals.context), people = (await pointsOfContact(locals.context, view.wijk.code)).map(({ slug, name, kind }) => ({ slug, name, role: nameOf(kind) }));
  return { view, people, networks: await publicNetworksIn(locals.context, view.wijk.code), partnerships: await partnershipsInWijk(locals.context, view.wijk.code), wijk: view.wijk };
};
