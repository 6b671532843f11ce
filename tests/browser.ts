import { after } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
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
    const page = readWhole(await context.newPage());
    await page.goto(path);
    return page;
  };
}

/** What a page says is read when all of it came: a press waits until the next page begins to come, which on a busy machine is before it is there. */
function readWhole(page: Page): Page {
  const innerText = page.innerText.bind(page), content = page.content.bind(page), whole = () => page.waitForLoadState('domcontentloaded');
  page.innerText = async (...asked) => { await whole(); return innerText(...asked); };
  page.content = async () => { await whole(); return content(); };
  return page;
}
