import { createHash, randomInt } from 'node:crypto';
import { isId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, inTransaction, notFound, raised, selfOf, type Context, type Work } from '#platform/use-case/index.ts';

export const sheetPrinted = factKind('desk.sheetPrinted', 'person');

const MINUTE = 60_000;
const SCREEN_MINUTES = 10;
const SHEET_CODES = 10;
const SHEET_DAYS = 365;
/** Without letters and figures that look alike. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

const newCode = (): string => Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
/** A code as somebody typed it: small letters, spaces and dashes do not matter. */
export const codeHash = (typed: string): Buffer => createHash('sha256').update(typed.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest();
const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** A code of who asks, to show at a desk: good for ten minutes, once. An earlier one on a screen is worn by it. */
export const showCode = (context: Context): Promise<{ code: string; until: Date }> => inTransaction(context, (work) => {
  // Who acts for a resident already has their code.
  const person = work.actor.kind === 'person' && !work.onBehalfOf ? work.actor.id : notFound();
  return raised(work, async (all) => {
    await all.tx.deleteFrom('desk_code').where('person_id', '=', person).where('form', '=', 'screen').execute();
    const code = newCode(), until = new Date(all.now.getTime() + SCREEN_MINUTES * MINUTE);
    await keepCodes(all, person, 'screen', [code], until);
    return { code: inGroups(code), until };
  });
});

export type CodeSheet = { name: string; codes: string[]; largePrint: boolean };

/** A sheet of ten codes for one person, each for one visit, good for a year; an earlier sheet is worn by it. For themselves, at a desk, and by administrators. */
export const makeSheet = (context: Context, person: string): Promise<CodeSheet> => inTransaction(context, (work) => {
  if (!isId(person) || !(selfOf(work) === person || administers(work.actor))) notFound();
  return raised(work, async (all) => {
    const row = await all.tx.selectFrom('person').select(['name', 'large_print']).where('id', '=', person).where('stopped_at', 'is', null).executeTakeFirst() ?? notFound();
    await all.tx.deleteFrom('desk_code').where('person_id', '=', person).where('form', '=', 'paper').execute();
    const codes = Array.from({ length: SHEET_CODES }, newCode);
    await keepCodes(all, person, 'paper', codes, new Date(all.now.getTime() + SHEET_DAYS * 24 * 60 * MINUTE));
    await record(all.actor.kind === 'person' && all.actor.id === person ? all : { ...all, onBehalfOf: person }, sheetPrinted, person, {});
    return { name: row.name, codes: codes.map(inGroups), largePrint: row.large_print };
  });
});

async function keepCodes(work: Work, person: string, form: 'screen' | 'paper', codes: readonly string[], until: Date): Promise<void> {
  await work.tx.insertInto('desk_code').values(codes.map((code) => ({ code_hash: codeHash(code), person_id: person, form, made_at: work.now, made_by: work.actor.kind === 'person' ? work.actor.id : null, expires_at: until }))).execute();
}
