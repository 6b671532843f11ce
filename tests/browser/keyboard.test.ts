import assert from 'node:assert/strict';
import { eachState } from './each-state.ts';

await eachState('the keyboard alone reaches everything, seen and in order', async (page, state) => {
  // Of the dots of one question the keyboard stops at the chosen one.
  const reachable = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary')].filter((e) => e.checkVisibility()).length);
  // Also where the cursor stands in a field when the page comes.
  await page.evaluate(() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); });
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

/** Runs in the page: what has focus, whether it is in sight and shows it, and where it stands. */
function focused() {
  const e = document.activeElement as HTMLElement;
  const { left, right, top, bottom } = e.getBoundingClientRect();
  const at = document.elementFromPoint(Math.min(Math.max(left + 4, 0), innerWidth - 1), Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1));
  const shown = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && at !== null && (e === at || e.contains(at) || at.contains(e) || Boolean(e.closest('label')?.contains(at)));
  const style = getComputedStyle(e);
  return { name: e.outerHTML.slice(0, 100), shown, marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, place: [...document.querySelectorAll('*')].indexOf(e) };
}
