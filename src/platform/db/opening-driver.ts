import { CompiledQuery, PostgresDialect, PostgresDriver, type AbortableOperationOptions, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type pg from 'pg';

/**
 * A dialect whose every transaction opens with `settings`, in one message with its BEGIN, which goes out together with the first statement. Until then it
 * has no connection either: what a page knows by heart costs the database nothing, and waits for nobody.
 */
export function openingDialect(pool: pg.Pool, settings: string): PostgresDialect {
  return new (class extends PostgresDialect {
    override createDriver() { return new OpeningDriver(pool, `begin; ${settings}`); }
  })({ pool });
}

class OpeningDriver implements Driver {
  readonly #driver: Driver;
  readonly #opening: CompiledQuery;
  constructor(pool: pg.Pool, opening: string) {
    this.#driver = new PostgresDriver({ pool });
    this.#opening = CompiledQuery.raw(opening);
  }
  init = (options?: AbortableOperationOptions) => this.#driver.init(options);
  acquireConnection = async (options?: AbortableOperationOptions) => new OpeningConnection(() => this.#driver.acquireConnection(options));
  async beginTransaction(connection: OpeningConnection): Promise<void> {
    connection.ahead = this.#opening;
  }
  commitTransaction = (connection: OpeningConnection) => this.#end(connection, connection.reserved, (inner) => this.#driver.commitTransaction(inner));
  rollbackTransaction = (connection: OpeningConnection) => this.#end(connection, connection.orNone, (inner) => this.#driver.rollbackTransaction(inner));
  releaseConnection = (connection: OpeningConnection) => this.#end(connection, connection.orNone, (inner) => this.#driver.releaseConnection(inner));

  // Where nothing was asked nothing was begun; and who asks from here on must not begin it.
  async #end(connection: OpeningConnection, reserved: Promise<DatabaseConnection | undefined> | undefined, how: (inner: DatabaseConnection) => Promise<void>): Promise<void> {
    connection.isOver = true;
    const inner = await reserved;
    if (inner) await how(inner);
  }
  destroy = () => this.#driver.destroy();
}

class OpeningConnection implements DatabaseConnection {
  readonly #reserve: () => Promise<DatabaseConnection>;
  /** The connection, from the first statement on. */
  reserved: Promise<DatabaseConnection> | undefined;
  /** What goes out before the next statement. */
  ahead: CompiledQuery | undefined;
  /** It is being ended, or was: what is still asked would be of another transaction. */
  isOver = false;
  constructor(reserve: () => Promise<DatabaseConnection>) {
    this.#reserve = reserve;
  }
  /** The connection, if one came. */
  get orNone(): Promise<DatabaseConnection | undefined> | undefined { return this.reserved?.catch(() => undefined); }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isOver) throw new Error('the transaction is over');
    // Taken before anything is awaited: who ends the transaction meanwhile must know that it begins.
    const { ahead } = this;
    this.ahead = undefined;
    const inner = await (this.reserved ??= this.#reserve());
    if (!ahead) return inner.executeQuery<R>(query);
    // When the opening fails the statement fails too, by an aborted transaction: the first of the two is what happened.
    const [, result] = await Promise.all([inner.executeQuery(ahead), inner.executeQuery<R>(query)]);
    return result;
  }
  streamQuery(): never {
    throw new Error('rows are not streamed');
  }
}
