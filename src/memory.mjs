/**
 * How Node is started where much is read at once. Left to itself it lets three times what is in use pile up before it tidies: a small
 * young generation, and a bound it does not expect to be generous about, keep it near what it needs. Of 10,000 rows of a spreadsheet: 266 MB
 * instead of 572, in the same time. Plain JavaScript, since `bin` runs on whatever Node the system has.
 */
const YOUNG_MB = 4;

/** A command may read boundaries of a whole country. */
export const forCommands = ['--max-old-space-size=1500', `--max-semi-space-size=${YOUNG_MB}`];

/** Work that anybody's file can cause; the largest that `imports` takes (500,000 cells) fits. */
export const forHeavyWork = ['--max-old-space-size=400', `--max-semi-space-size=${YOUNG_MB}`];
