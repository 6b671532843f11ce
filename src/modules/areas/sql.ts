import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Tx } from '#platform/db/index.ts';

/** Runs one statement and gives its rows: what queries inside a region and the owner's import have in common. */
export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Any open transaction: of a region, or on the ground. */
export type OpenTx = Pick<Tx, 'executeQuery'>;

/** Asks inside a transaction of the application. */
export const sqlOf = (tx: OpenTx): Sql => async <Row>(text: string, values: readonly unknown[] = []) =>
  (await tx.executeQuery(CompiledQuery.raw(text, [...values]))).rows as Row[];

/** Asks by the owner's own connection. */
export const sqlOfClient = (client: pg.Client): Sql => async <Row>(text: string, values: readonly unknown[] = []) =>
  (await client.query(text, [...values])).rows as Row[];
