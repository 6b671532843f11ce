import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { lookAroundAs, looksAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { insidePages, openPages } from '#tests/pages.ts';
import { website } from '#tests/website.ts';

/** While building: STATES="a network;minutes" looks at those alone. */
const only = process.env.STATES?.split(';');
const chosen = <T>(pages: Record<string, T>): [string, T][] => Object.entries(pages).filter(([state]) => !only || only.includes(state));

/** Checks every page in every state that `tests/pages.ts` knows, in one browser on a site of its own: each state is a test by itself. */
export async function eachState(name: string, check: (page: Page, state: string) => Promise<void>, options: BrowserContextOptions): Promise<void> {
  const visit = visitsTo(await website('demo'));
  void test(name, async (t) => {
    const page = await visit('about:blank', options);
    for (const [state, path] of chosen(openPages)) await t.test(state, async () => {
      await page.goto(path);
      await check(page, state);
    });
    for (const [state, { as, path, then }] of chosen(insidePages)) await t.test(`${state}, as ${as}`, async () => {
      // What was done in the state before may have ended as somebody else.
      if (as !== looksAroundAs(page)) await lookAroundAs(page, as);
      await page.goto(path);
      await then?.(page);
      // A press may have begun another page: what is checked is the page that came.
      await page.waitForLoadState();
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await check(page, state);
    });
    await page.context().close();
  });
}
