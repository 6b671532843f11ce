import type { Locator } from 'playwright-core';
import type { Page } from './browser.ts';

/** What somebody's hands did: pages that came, presses (a click, a tick, a click into a field), fields typed in, characters typed. */
export type Effort = { pages: number; presses: number; fields: number; characters: number };
/** Hands that did nothing yet. */
export const noEffort = (): Effort => ({ pages: 0, presses: 0, fields: 0, characters: 0 });

type Within = { /** A part of the page. */ within?: Locator };

/** Where the year of a coordinator leaves what it counted, for the bench. */
export const COUNTED_IN = '.cache/coordinators-year.json';

/**
 * Somebody at work on a page without JavaScript, by what stands on it: each act is done and counted under the task they are at. What is not done by these hands, such as
 * signing in, is not counted.
 */
export function atWork(page: Page) {
  const counted = new Map<string, Effort>();
  let effort = noEffort();
  const count = (more: Partial<Effort>) => { for (const [what, n] of Object.entries(more) as [keyof Effort, number][]) effort[what] += n; };
  const main = page.getByRole('main');
  return {
    page, counted,
    /** Begins or takes up a task. */
    at(task: string): void {
      effort = counted.get(task) ?? noEffort();
      counted.set(task, effort);
    },
    /** A link; one with a whole address, as a message has it, is opened on the site that is tested. */
    async follow(name: string | RegExp, { within = main }: Within = {}): Promise<void> {
      count({ presses: 1, pages: 1 });
      const link = within.getByRole('link', { name }).first(), to = (await link.getAttribute('href'))!;
      await (/^https?:/.test(to) ? page.goto(new URL(to).pathname) : link.click());
    },
    async press(name: string | RegExp, { within = main }: Within = {}): Promise<void> {
      count({ presses: 1, pages: 1 });
      await within.getByRole('button', { name }).first().click();
    },
    /** A box or a dot. */
    async tick(name: string | RegExp, { within = main }: Within = {}): Promise<void> {
      count({ presses: 1 });
      await within.getByLabel(name).first().check();
    },
    /** What is folded away under these words. */
    async unfold(name: string | RegExp): Promise<void> {
      count({ presses: 1 });
      await main.locator('summary').and(page.getByLabel(name).or(page.getByText(name))).first().click();
    },
    async choose(label: string | RegExp, option: string | { index: number }): Promise<void> {
      count({ presses: 2 });
      await main.getByLabel(label).first().selectOption(typeof option === 'string' ? { label: option } : option);
    },
    async type(label: string | RegExp, text: string, { within = main }: Within = {}): Promise<void> {
      count({ presses: 1, fields: 1, characters: text.length });
      await within.getByRole('textbox', { name: label }).first().fill(text);
    },
    /** Keys, without a hand that leaves the keyboard. */
    async keys(...names: string[]): Promise<void> {
      count({ characters: names.length });
      for (const name of names) await page.keyboard.press(name);
    },
    /** Types where the cursor comes to stand by itself, and Enter. @throws when it comes to stand in no field. */
    async enter(text = ''): Promise<void> {
      count({ pages: 1, fields: text ? 1 : 0, characters: text.length + 1 });
      // A browser puts it there when it draws the page, which may be after it was loaded.
      if (text) await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      await page.keyboard.type(text);
      const came = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await came;
    },
    /** A paper of the page: opened, to be printed. Answers what came. */
    async paper(name: string | RegExp): Promise<Buffer> {
      count({ presses: 1, pages: 1 });
      return (await page.request.get((await main.getByRole('link', { name }).first().getAttribute('href'))!)).body();
    },
    reads: (): Promise<string> => page.innerText('main'),
  };
}
