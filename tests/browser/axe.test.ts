import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { eachState } from './each-state.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Axe is a script of the test's own: our pages have none, so the page with JavaScript on is the page with it off.
await eachState('axe finds nothing wrong', async (page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
}, { javaScriptEnabled: true, bypassCSP: true });
