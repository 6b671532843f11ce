import { factKind } from '#platform/facts/index.ts';

export const ownersAsked = factKind<{ step: string; count: number }>('upkeep.ownersAsked', 'message');
export const entryReported = factKind<{ party: string; entry: string }>('upkeep.entryReported', 'report');
export const reportSettled = factKind<{ outcome: string }>('upkeep.reportSettled', 'report');
export const contactChangeAsked = factKind<{ party: string; entry: string }>('upkeep.contactChangeAsked', 'contactChange');
export const contactChangeSettled = factKind<{ taken: boolean }>('upkeep.contactChangeSettled', 'contactChange');
export const versionBroughtBack = factKind<{ number: number }>('upkeep.versionBroughtBack', 'entry');

/** What a duty to look at one's entries is called, and the purpose of links to them. */
export const CONFIRM = 'upkeep.confirm';
export const REPORT = 'upkeep.report';
export const CONTACT = 'upkeep.contact';
