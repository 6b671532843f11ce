import { heldInShort } from '#modules/privacy/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { personal, locale } }) => ({ held: heldInShort(personal, locale) });
