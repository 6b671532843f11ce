import { factKind } from '#platform/facts/index.ts';

/** What the links about cards are good for: giving them, and reading what came of it. */
export const CARD = 'feedback.card';
/** What waits for who carries a network: a year ago, or never yet, was asked how it works together. */
export const YEARLY = 'feedback.yearly';

export const feedbackAsked = factKind<{ network: string; count: number }>('feedback.asked', 'feedback_round');
export const feedbackClosed = factKind<{ network: string; answered: number }>('feedback.closed', 'feedback_round');
