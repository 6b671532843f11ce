/**
 * A coordinator's year in presses, characters and minutes: what tests/journeys/coordinators-year.test.ts counted while it was walked, beside the same by mail and spreadsheet
 * (year-by-mail.ts), both priced by the Keystroke-Level Model (Card, Moran & Newell, "The keystroke-level model for user performance time with interactive systems", 1980).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';
import { COUNTED_IN, noEffort, type Effort } from '../tests/at-work.ts';
import { rounded, type Row } from './row.ts';
import { byMail, type Step } from './year-by-mail.ts';

/** Seconds: a key of an average typist or a button of the mouse, pointing, a hand from mouse to keyboard, making up one's mind, and the answer of any program, ours or theirs. */
const K = 0.28, P = 1.1, H = 0.4, M = 1.35, R = 1;
const MEETINGS = 10;
/** What comes back at each meeting; all else is once a year. */
const EACH_MEETING = ['make the agenda', 'invite to a meeting', 'note replies', 'print for the meeting', 'write up', 'send minutes', 'talk with who was absent', 'look after agreements'];
/** Promised: half the work. */
const MOST = 0.5;

/** One makes up one's mind before each press that brings a page and before each field; both hands go to the keyboard and back for a field. */
export const seconds = ({ pages, presses, fields, characters }: Effort): number => presses * (P + K) + pages * (M + R) + fields * (M + 2 * H) + characters * K;

function added(efforts: readonly (Partial<Effort> & { times?: number })[]): Effort {
  const sum = noEffort();
  for (const { times = 1, ...effort } of efforts) for (const key of Object.keys(sum) as (keyof Effort)[]) sum[key] += times * (effort[key] ?? 0);
  return sum;
}

/** Walks the year and reads what was counted, by task. @throws when the walk fails. */
function walked(): Record<string, Effort> {
  const { status } = spawnSync(process.execPath, ['scripts/test.ts', 'tests/journeys/coordinators-year.test.ts'], { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error('The walk failed.');
  return JSON.parse(readFileSync(join(projectRoot, COUNTED_IN), 'utf8')) as Record<string, Effort>;
}

export function benchYear(counted = walked()): Row[] {
  const rival = byMail((task) => counted[task]!.characters), missing = Object.keys(rival).filter((task) => !counted[task]).concat(Object.keys(counted).filter((task) => !rival[task]));
  if (missing.length) throw new Error(`Counted on one side only: ${missing.join(', ')}`);
  const tasks = Object.entries(counted).map(([task, ours]) => ({ task, times: EACH_MEETING.includes(task) ? MEETINGS : 1, ours, theirs: added(rival[task] as Step[]) }));
  const whole = (side: 'ours' | 'theirs') => added(tasks.map(({ times, ...sides }) => ({ times, ...sides[side] })));
  return [...tasks.map(({ task, times, ours, theirs }) => row(times > 1 ? `${task} (each meeting)` : task, ours, theirs, null)), row(`a year of ${MEETINGS} meetings with 12 members`, whole('ours'), whole('theirs'), MOST)];
}

const inWords = (effort: Effort): string => `${effort.presses} presses, ${effort.pages} pages, ${effort.characters} characters: ${(seconds(effort) / 60).toFixed(1)} min`;

function row(what: string, ours: Effort, theirs: Effort, most: number | null): Row {
  const ratio = rounded(seconds(ours) / seconds(theirs));
  return { what, measured: inWords(ours), limit: `mail and spreadsheet ${inWords(theirs)}${most === null ? '' : `, at most ${most}x`}`, ratio, ok: most === null ? null : ratio <= most };
}
