import * as v from 'valibot';
import { createRegion, hostName, isSchoolRegionOf, regionInput } from '#modules/regions/index.ts';
import { beginThemes } from '#modules/themes/index.ts';
import { slugify } from '#platform/db/index.ts';
import type { Site } from '#platform/http/site.ts';
import { checked, inTransaction, refuse, type Region } from '#platform/use-case/index.ts';
import { addPerson, email, personName } from './add-person.ts';
import { rememberOldEnough } from './old-enough.ts';
import { soundsShared } from './shared-mailbox.ts';

const { slug: _slug, isDemo: _isDemo, hosts: _hosts, ...told } = regionInput.entries;
const lines = v.pipe(v.string(), v.transform((text) => text.split(/[\s,]+/).filter(Boolean)));

const input = v.pipe(
  v.object({
    ...told,
    hosts: v.pipe(lines, v.check((hosts) => hosts.length > 0 && hosts.length <= 20 && hosts.every((host) => v.is(hostName, host)), 'regions.hostUnclear')),
    administratorName: personName, administratorEmail: email,
  }),
  v.forward(v.partialCheck([['country'], ['schoolRegion']], ({ country, schoolRegion }) => isSchoolRegionOf(country, schoolRegion), 'regions.schoolRegionElsewhere'), ['schoolRegion']),
);

/**
 * Makes the first region that is not invented, with themes and audiences to begin with and its administrator. Host names stand on lines of their own. Needs the owner of the database, so
 * only who knows the code of the start gets here.
 * @throws Refusal with a text per field, or `regions.slugTaken`, `regions.hostTaken`.
 */
export async function beginRegion({ db, now, regions }: Site, rawInput: unknown): Promise<{ region: Region; administrator: { id: string; email: string } }> {
  const { administratorName, administratorEmail, ...region } = checked(input, rawInput);
  if (soundsShared(administratorEmail)) refuse('people.emailShared', { status: 422, fields: { administratorEmail: 'people.emailShared' } });
  const slug = regionSlug(region.name);
  await createRegion(db.ownerUrl, { ...region, slug }, now());
  await regions.refresh();
  const made = regions.all().find((r) => r.slug === slug)!;
  const asSystem = { db, region: made, actor: { kind: 'system' } as const, onBehalfOf: null, now: now(), locale: made.locale };
  await inTransaction(asSystem, beginThemes);
  const { id } = await addPerson(asSystem, { name: administratorName, email: administratorEmail, roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] });
  await inTransaction(asSystem, (work) => rememberOldEnough(work, id));
  return { region: made, administrator: { id, email: administratorEmail } };
}

/** A schema and a role get their names from it: at least two characters, a letter first. */
function regionSlug(name: string): string {
  const slug = slugify(name);
  return (/^[a-z]./.test(slug) ? slug : `gemeente-${slug}`).slice(0, 40).replace(/-+$/, '');
}
