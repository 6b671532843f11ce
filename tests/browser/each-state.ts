import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { lookAroundAs, looksAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { insidePages, openPages } from '#tests/pages.ts';
import { website } from '#tests/website.ts';

/** While building: STATES="a network;minutes" looks at those alone. */
const only = process.env.STATES?.split(';');
const chosen = <T>(pages: Record<string, T>): [string, T][] => Object.entries(pages).filter(([state]) => !only || only.includes(state));

/** What the page's own policy kept out, a component's style for one: it stands there bare, and nothing else would tell. Not where a check goes round that policy (`bypassCSP`). */
function keptOut(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  return complaints;
}

/** Checks every page in every state that `tests/pages.ts` knows, in one browser on a site of its own: each state is a test by itself. */
export async function eachState(name: string, check: (page: Page, state: string) => Promise<void>, options: BrowserContextOptions): Promise<void> {
  const visit = visitsTo(await website('demo'));
  void test(name, async (t) => {
    const page = await visit('about:blank', options), complaints = keptOut(page);
    const whole = async (state: string) => { await check(page, state); assert.deepEqual(complaints.splice(0), [], state); };
    for (const [state, path] of chosen(openPages)) await t.test(state, async () => {
      await page.goto(path);
      await whole(state);
    });
    for (const [state, { as, path, then }] of chosen(insidePages)) await t.test(`${state}, as ${as}`, async () => {
      // What was done in the state before may have ended as somebody else.
      if (as !== looksAroundAs(page)) await lookAroundAs(page, as);
      await page.goto(path);
      await then?.(page);
      // A press may have begun another page: what is checked is the page that came.
      await page.waitForLoadState();
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await whole(state);
    });
    await page.context().close();
  });
}
