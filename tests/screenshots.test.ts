/**
 * Pictures of the pages, to look at: SCREENSHOTS="/molenwijk /molenwijk/hulp" npm test -- tests/screenshots.test.ts. They come in .cache/screenshots:
 * each page at 360 and 1280 px, with letters twice as large, and as printed; all without JavaScript.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../src/platform/root.ts';
import { visitsTo } from './browser.ts';
import { website } from './website.ts';

const paths = process.env.SCREENSHOTS?.split(' ') ?? [];

test('pictures of pages', { skip: paths.length === 0 }, async () => {
  const visit = visitsTo(await website('demo'));
  const folder = join(projectRoot, '.cache', 'screenshots');
  mkdirSync(folder, { recursive: true });
  for (const path of paths) {
    const name = join(folder, path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start');
    for (const width of [360, 1280]) {
      const page = await visit(path, { viewport: { width, height: 900 } });
      await page.screenshot({ path: `${name}-${width}.png`, fullPage: true });
      if (width === 1280) await page.pdf({ path: `${name}.pdf`, format: 'A4', printBackground: true });
      await page.context().close();
    }
    const zoomed = await visit(path, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await zoomed.screenshot({ path: `${name}-400.png` });
    await zoomed.context().close();
  }
});
