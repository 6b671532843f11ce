import * as v from 'valibot';
import { notFound, raised, useCase } from '#platform/use-case/index.ts';
import { beginConversation, letterFields } from '#modules/reach/index.ts';
import { carriersBy, holderIn } from './carriers.ts';
import { networkAt } from './rights.ts';
import { networksText } from './texts.ts';

/**
 * Anybody, without an account, writes to a network that is shown to all. Who carries it gets it by their own way, with a link to answer; neither sees the other's address.
 * @throws Refusal as `writeToParty` of reach; 404 for a network that is not shown, ended, or that nobody carries.
 */
export const writeToNetwork = useCase({
  input: v.object({ network: v.pipe(v.string(), v.maxLength(200)), ...letterFields }),
  may: () => true,
  unseen: true,
  run: (work, { network: slug, ...letter }): Promise<{ isHeld: boolean }> => raised(work, async (all) => {
    const network = await networkAt(all, slug);
    if (!network?.isPublic) return notFound();
    const [carrier] = await carriersBy(all, network.id);
    if (!carrier) return notFound();
    const to = holderIn(carrier.holder);
    return beginConversation(work, { person_id: 'person' in to ? to.person : null, party_id: 'party' in to ? to.party : null }, letter, networksText(work.region.locale, 'writtenAbout', { network: network.name }));
  }),
});
