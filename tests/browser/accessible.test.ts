import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { lookAroundAs, looksAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { insidePages, openPages } from '#tests/pages.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
// Axe is a script of the test's own: our pages have none, so the page with JavaScript on is the page with it off.
const withAxe = { javaScriptEnabled: true, bypassCSP: true };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** While building: STATES="a network;minutes" looks at those alone. */
const only = process.env.STATES?.split(';');
const chosen = <T>(pages: Record<string, T>): [string, T][] => Object.entries(pages).filter(([state]) => !only || only.includes(state));

function each(name: string, check: (page: Page, state: string) => Promise<void>, options = {}): void {
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

each('axe finds nothing wrong', async (page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
}, withAxe);

each('at 320 px nothing has to be scrolled sideways', async (page) => {
  const { overflow, wide } = await page.evaluate(sideways);
  assert.equal(overflow, 0, `sticks out: ${wide}`);
}, { viewport: { width: 320, height: 640 }, javaScriptEnabled: true });

each('with wider text spacing nothing is cut off', async (page) => {
  await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }' });
  const { overflow, wide } = await page.evaluate(sideways);
  assert.equal(overflow, 0, `sticks out: ${wide}`);
  assert.deepEqual(await page.evaluate(cutOff), []);
}, { viewport: { width: 320, height: 640 }, ...withAxe });

each('what you press is at least 24 pixels', async (page) => {
  assert.deepEqual(await page.evaluate(smallTargets), []);
}, { viewport: { width: 360, height: 740 }, javaScriptEnabled: true });

each('the keyboard alone reaches everything, seen and in order', async (page, state) => {
  // Of the dots of one question the keyboard stops at the chosen one.
  const reachable = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary')].filter((e) => e.checkVisibility()).length);
  const seen: number[] = [];
  for (let i = 0; i < Math.min(reachable, 45); i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focused);
    assert.ok(focus.shown, `${state}: ${focus.name} has focus and is not in sight`);
    assert.ok(focus.marked, `${state}: ${focus.name} does not show that it has focus`);
    seen.push(focus.place);
  }
  assert.deepEqual(seen, [...seen].sort((a, b) => a - b), 'focus follows the order of the page');
  assert.equal(new Set(seen).size, seen.length, 'focus is never caught');
}, { viewport: { width: 640, height: 512 }, javaScriptEnabled: true });

each('in forced colours what you press and what is chosen keeps an edge', async (page) => {
  assert.deepEqual(await page.evaluate(edgeless), []);
}, { forcedColors: 'active', javaScriptEnabled: true });

each('one main heading, and no level skipped', async (page) => {
  const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.ok(levels.every((level, i) => i === 0 || level - levels[i - 1]! <= 1), levels.join(' '));
}, { javaScriptEnabled: true });

each('words do not run together where one piece of text ends and the next begins', async (page) => {
  assert.deepEqual(await page.evaluate(runTogether), []);
}, { javaScriptEnabled: true });

/* What follows runs in the page. */

/** Pieces of text in one line with no room between them, such as a comma with the next name. */
function runTogether() {
  const inLine = (node: Node | null): boolean => !(node instanceof Element) || (getComputedStyle(node).display === 'inline' && node.tagName !== 'BR');
  const pieces = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL, (node) => (node instanceof Element && (node.matches('svg, script, select, .hidden') || !node.checkVisibility()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const found: string[] = [];
  let line = '';
  let level: Node | null = null;
  const blockOf = (node: Node): Element | null => { let at = node.parentElement; while (at && inLine(at)) at = at.parentElement; return at; };
  for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
    if (node instanceof Element && !inLine(node)) line = '';
    if (!(node instanceof Text)) continue;
    const block = blockOf(node), text = node.data;
    if (block !== level) line = '';
    if (/[\p{L}\p{N},;:.!?)]$/u.test(line) && /^[\p{L}\p{N}(]/u.test(text)) found.push(`${line.slice(-25)}|${text.slice(0, 25)}`);
    if (/\p{Ll}[,;]\p{L}|\p{Ll}[.!?:]\p{Lu}\p{Ll}/u.test(text)) found.push(text.slice(0, 60));
    [line, level] = [text, block];
  }
  return found;
}

function sideways() {
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')].filter((e) => !e.closest('.wide, svg, .leaflet-pane, .hidden, .skip') && e.getBoundingClientRect().right > width + 1);
  return { overflow: Math.max(0, document.documentElement.scrollWidth - width), wide: wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(' | ') };
}

function cutOff() {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((e) => !e.closest('.hidden, .leaflet-container, select, input') && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
    .map((e) => e.outerHTML.slice(0, 100));
}

/** WCAG 2.5.8: at least 24 by 24, or a link in a line of text, or far enough from the next. */
function smallTargets() {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter((e) => e.checkVisibility() && !e.closest('.skip'));
  const boxes = targets.map((e) => (e.closest('label') ?? e).getBoundingClientRect());
  const near = (i: number, j: number) => {
    const [a, b] = [boxes[i]!, boxes[j]!];
    return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) < 24;
  };
  return targets.filter((e, i) => {
    const { width, height } = boxes[i]!;
    if (width >= 24 && height >= 24) return false;
    const inText = getComputedStyle(e).display === 'inline' && (e.parentElement?.textContent ?? '').trim().length > (e.textContent ?? '').trim().length;
    return !inText && targets.some((_, j) => j !== i && near(i, j));
  }).map((e) => e.outerHTML.slice(0, 100));
}

function focused() {
  const e = document.activeElement as HTMLElement;
  const { left, right, top, bottom } = e.getBoundingClientRect();
  const at = document.elementFromPoint(Math.min(Math.max(left + 4, 0), innerWidth - 1), Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1));
  const shown = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && at !== null && (e === at || e.contains(at) || at.contains(e) || Boolean(e.closest('label')?.contains(at)));
  const style = getComputedStyle(e);
  return { name: e.outerHTML.slice(0, 100), shown, marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, place: [...document.querySelectorAll('*')].indexOf(e) };
}

function edgeless() {
  return [...document.querySelectorAll<HTMLElement>('button, .button, input:not([type=checkbox], [type=radio]), select, textarea, .tiles a, .help')].filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).borderInlineStartWidth) < 1).map((e) => e.outerHTML.slice(0, 100));
}
