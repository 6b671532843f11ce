import { after } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { browserFile } from './browser-file.ts';
import type { Website } from './website.ts';

export type { Page };
export type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

let starting: Promise<Browser> | undefined;
after(async () => (await starting)?.close());

/** The browser that comes with the npm package, started once per test file, with arguments of our own: the package's switch web security off. */
export function browser(): Promise<Browser> {
  starting ??= browserFile().then((executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=shell', '--font-render-hinting=none', '--host-resolver-rules=MAP *.localhost 127.0.0.1'] }));
  return starting;
}

const roles = new WeakMap<Page, string>();
/** As whom a page looks around, if it does. */
export const looksAroundAs = (page: Page): string | undefined => roles.get(page);

/** Signs in as one of the cast, by the page to look around: `administrator`, `coordinator`, ... */
export async function lookAroundAs(page: Page, slug: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/demo');
  await page.locator(`button[value="${slug}"]`).click();
  await page.waitForURL('**/vandaag');
  roles.set(page, slug);
}

/** Opens pages of a website, without JavaScript unless asked otherwise: that is how every journey must work. */
export function visitsTo(site: Website): Visit {
  return async (path, options = {}) => {
    const context = await (await browser()).newContext({ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, locale: 'nl-NL', ...options });
    context.setDefaultTimeout(10_000);
    const page = pressesAreWhole(await context.newPage());
    await page.goto(path);
    return page;
  };
}

let arePressesWhole = false;
/**
 * A press waits until the page that it brings begins to come; here until all of it came, so that what is read next is there on a busy machine too. A page that closed or never came is
 * told by what is read next.
 */
function pressesAreWhole(page: Page): Page {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator, { click } = locators;
  if (!arePressesWhole) locators.click = async function (this: Locator, options) {
    await click.call(this, options);
    await this.page().waitForLoadState('domcontentloaded').catch(() => {});
  };
  arePressesWhole = true;
  return page;
}
