import type { Contribution } from '#platform/contribution.ts';

export const contribution: Contribution = {
  module: 'demo',
  commands: [{
    words: 'remove-demo',
    summary: 'haalt de bedachte gemeenten weg, met alles wat erbij hoort',
    wholeInstallation: true,
    async run({ ownerUrl }) {
      // The stages are text that no other command and no page needs.
      const { removeDemo } = await import('./remove.ts');
      const removed = await removeDemo(ownerUrl);
      return removed.length ? `Weggehaald: ${removed.join(', ')}.` : 'Er zijn geen bedachte gemeenten. Er is niets veranderd.';
    },
  }],
};
