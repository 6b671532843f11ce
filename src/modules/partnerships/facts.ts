import { factKind } from '#platform/facts/index.ts';

/** What waits on the day that a partnership is looked at again. */
export const REVIEW = 'partnerships.review';
/** Word to a party that it was written down as one of a partnership. */
export const NAMED = 'partnerships.named';

export const partnershipBegun = factKind<{ network: string | null }>('partnerships.partnershipBegun', 'partnership');
export const partnershipChanged = factKind('partnerships.partnershipChanged', 'partnership');
export const partnershipEnded = factKind<{ network: string | null }>('partnerships.partnershipEnded', 'partnership');
