import type { Contribution } from '#platform/contribution.ts';
import './show-results.ts';
import { personal } from './personal.ts';

export const contribution: Contribution = { module: 'logbook', personal };
