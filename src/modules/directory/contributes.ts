import type { Contribution } from '#platform/contribution.ts';

export const contribution: Contribution = { module: 'directory' };
