import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from './texts.ts';

export { capital, withStop } from './capital.ts';
export { allBundles, textOf, textsOf, type Values } from './texts.ts';

/** What the ground itself has to say: refusals that belong to no subject. */
export const platformText = textsOf('platform', { nl, 'nl-BE': nlBE, en });
