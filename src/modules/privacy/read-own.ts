import { sql } from 'kysely';
import type { GroundTx, Tx } from '#platform/db/index.ts';
import type { Mark, PersonalSubject, PersonalTable, Who } from '#platform/personal.ts';
import { inTransaction, notFound, type Context } from '#platform/use-case/index.ts';
import { readCatalogue, type ColumnClass } from './catalogue.ts';
import { accountsOf, findWho } from './find-who.ts';

type Row = Record<string, unknown>;
/** What stands in the tables of a subject about one person. */
type OwnSubject = { subject: PersonalSubject; tables: { name: string; table: PersonalTable; rows: Row[] }[] };

const GROUND = 'accounts.';

/** Whose data it is about: who is signed in, or the person for whom somebody at a desk acts. @throws Refusal 404 for a visitor. */
export const wholeOf = ({ actor, onBehalfOf }: Pick<Context, 'actor' | 'onBehalfOf'>): string => (actor.kind === 'person' ? onBehalfOf ?? actor.id : notFound());

/**
 * All that is held of who asks, by subject. Secrets such as hashes are left out, and so are files; of rows that name them beside others only what names
 * them, so that nobody reads about somebody else.
 */
export async function readOwn(context: Context, held: readonly PersonalSubject[]): Promise<{ who: Who; subjects: OwnSubject[] }> {
  const id = wholeOf(context), accounts = await accountsOf(context, id);
  const inRegion = await inTransaction({ ...context, actor: { kind: 'system' } }, async (work) => {
    const who = await findWho(work, id, accounts) ?? notFound(), catalogue = await readCatalogue(work.tx, context.region.schema);
    return { who, catalogue, rows: await readTables(work.tx, held, who, catalogue, (name) => !name.startsWith(GROUND)) };
  });
  const onGround = await context.db.onGround((tx) => readTables(tx, held, inRegion.who, inRegion.catalogue, (name) => name.startsWith(GROUND)));
  const rows = new Map([...inRegion.rows, ...onGround]);
  return { who: inRegion.who, subjects: held.map((subject) => ({ subject, tables: Object.entries(subject.tables).map(([name, table]) => ({ name, table, rows: rows.get(name) ?? [] })) })) };
}

async function readTables(tx: Tx | GroundTx, held: readonly PersonalSubject[], who: Who, catalogue: ReadonlyMap<string, ColumnClass[]>, isHere: (name: string) => boolean): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const [name, table] of held.flatMap((subject) => Object.entries(subject.tables)).filter(([one]) => isHere(one))) {
    const rows: Row[] = [];
    for (const mark of table.marks) rows.push(...await readMarked(tx, name, mark, who, catalogue.get(name) ?? []));
    found.set(name, rows);
  }
  return found;
}

async function readMarked(tx: Tx | GroundTx, name: string, { is, erase }: Mark, who: Who, columns: readonly ColumnClass[]): Promise<Row[]> {
  const shown = columns.filter((column) => !column.isBinary && column.class !== 'secret' && (erase === 'row' || column.class === 'none' || erase.includes(column.column)));
  return (await sql<Row>`select ${sql.join(shown.map(({ column }) => sql.ref(column)))} from ${sql.table(name)} where ${is(who)}`.execute(tx)).rows;
}
