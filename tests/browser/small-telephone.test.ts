import assert from 'node:assert/strict';
import { eachState } from './each-state.ts';

/** One visit to each state answers all of these; the last two change how the page looks. */
await eachState('a small telephone: nothing sticks out or runs together, all can be pressed, headings are in order, also in forced colours and with wide spacing', async (page) => {
  const fits = async (when: string) => { const { overflow, wide } = await page.evaluate(sideways); assert.equal(overflow, 0, `${when}: sticks out: ${wide}`); };
  await fits('at 320 px');
  assert.deepEqual(await page.evaluate(smallTargets), [], 'what you press is at least 24 pixels');
  assert.deepEqual(await page.evaluate(runTogether), [], 'words do not run together where one piece of text ends and the next begins');
  const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1, 'one main heading');
  assert.ok(levels.every((level, i) => i === 0 || level - levels[i - 1]! <= 1), `no level skipped: ${levels.join(' ')}`);
  await page.emulateMedia({ forcedColors: 'active' });
  assert.deepEqual(await page.evaluate(edgeless), [], 'in forced colours what you press and what is chosen keeps an edge');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }' });
  await fits('with wider text spacing');
  assert.deepEqual(await page.evaluate(cutOff), [], 'with wider text spacing nothing is cut off');
}, { viewport: { width: 320, height: 640 }, javaScriptEnabled: true, bypassCSP: true });

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

function edgeless() {
  return [...document.querySelectorAll<HTMLElement>('button, .button, input:not([type=checkbox], [type=radio]), select, textarea, .tiles a, .help')].filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).borderInlineStartWidth) < 1).map((e) => e.outerHTML.slice(0, 100));
}
