import { sql } from 'kysely';
import * as v from 'valibot';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { isFrozen, mayEdit, readLocations, readServices, saveServices, savedPlace } from '#modules/directory/index.ts';

export type MoveView = { party: { slug: string; name: string }; places: { value: string; label: string }[] };

const slug = v.pipe(v.string(), v.maxLength(100)), words = v.pipe(v.string(), v.trim(), v.maxLength(160, 'directory.tooLong'));

/** The places where a party offers something now, for who may change it. @throws Refusal 404. */
export const showMove = query(async (work, { party: at }: { party: string }): Promise<MoveView> => {
  const party = await partyAt(work, at) ?? notFound();
  if (!(await mayMove(work, party.id))) notFound();
  const places = await readLocations(work.tx, { slugs: [...new Set((await offersOf(work, party.id)).flatMap(({ document }) => document.locations.map(({ location }) => location)))] });
  return { party, places: places.filter(({ document }) => !document.addressSecret).map(({ slug: value, document: { name, address } }) => ({ value, label: [name, address].filter(Boolean).join(', ') })) };
});

/**
 * "Wij verhuizen": all that a party offers at one place is from now on at another, its hours with it. Others who use the old place stay there. Gives how many offers moved.
 * @throws Refusal 404 for another's party or a place it does not use, 422 beside what is missing or when a place is at the new address already.
 */
export const moveParty = useCase({
  input: v.object({ party: slug, from: v.pipe(v.string(), v.nonEmpty('claims.chooseOldPlace'), v.maxLength(100)), newPlaceName: words, newPlaceStreet: words, newPlacePostcode: words, newPlaceTown: words }),
  may: async (work, { party }) => { const found = await partyAt(work, party); return found !== undefined && mayMove(work, found.id); },
  run: (work, input) => raised(work, async (all) => {
    const party = await partyAt(all, input.party) ?? notFound(), source = 'form';
    const moving = (await offersOf(all, party.id)).filter(({ document }) => document.locations.some(({ location }) => location === input.from));
    if (moving.length === 0) refuse('platform.inputUnclear', { status: 422, fields: { from: 'claims.chooseOldPlace' } });
    const place = await savedPlace(all, { name: input.newPlaceName, street: input.newPlaceStreet, postcode: input.newPlacePostcode, town: input.newPlaceTown }, { source });
    await saveServices(all, moving.map(({ id, document }) => ({ id, document: { ...document, locations: document.locations.map((there) => (there.location === input.from ? { ...there, location: place } : there)) } })), { source });
    return { moved: moving.length };
  }),
});

const partyAt = ({ tx }: Work, at: string) => tx.selectFrom('party').select(['id', 'slug', 'name']).where('slug', '=', at).executeTakeFirst();
const mayMove = async (work: Work, party: string): Promise<boolean> => !(await isFrozen(work, party)) && mayEdit(work, party);

async function offersOf({ tx }: Work, party: string) {
  const { rows } = await sql<{ id: string }>`select id from service where party_id = ${party} and status <> 'ended'`.execute(tx);
  return readServices(tx, { ids: rows.map(({ id }) => id) });
}
