import type { Contribution } from '#platform/contribution.ts';
import { removeDemo } from './remove.ts';

export const contribution: Contribution = {
  module: 'demo',
  commands: [{
    words: 'remove-demo',
    summary: 'haalt de bedachte gemeenten weg, met alles wat erbij hoort',
    wholeInstallation: true,
    async run({ ownerUrl }) {
      const removed = await removeDemo(ownerUrl);
      return removed.length ? `Weggehaald: ${removed.join(', ')}.` : 'Er zijn geen bedachte gemeenten. Er is niets veranderd.';
    },
  }],
};
