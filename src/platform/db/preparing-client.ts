import type { Writable } from 'node:stream';
import pg from 'pg';

/** So many statements a connection keeps: about 11 MB of PostgreSQL's memory. Those asked first are those asked most, and a connection does not live long. */
const MOST_KEPT = 100;
/** After so many different statements, what was heard once is forgotten. */
const MOST_HEARD = 500;
/** PostgreSQL: a kept statement would give other columns than before, since a table was changed. */
const COLUMNS_CHANGED = '0A000';

/**
 * A connection that has PostgreSQL keep what it is asked a second time (a named, prepared statement), so that it is read once and planned no more when one plan is as good
 * for all values as a plan for each. Only statements with parameters: what opens and closes a transaction is short, and may be several in one.
 */
export class PreparingClient extends pg.Client {
  readonly #heard = new Set<string>();
  readonly #names = new Map<string, string>();
  #made = 0;

  #isHeld = false;

  /** What is asked in one go leaves in one message: the opening of a transaction with its first statement. Each message costs both sides some tens of microseconds. */
  #holdTogether(): void {
    if (this.#isHeld) return;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    this.#isHeld = true;
    stream.cork();
    process.nextTick(() => { this.#isHeld = false; stream.uncork(); });
  }

  // Typed by nothing, as pg has a form of it for each way of asking; all but one are handed on as they came.
  override query(...given: never[]): never {
    this.#holdTogether();
    const ask = super.query.bind(this) as (...all: unknown[]) => unknown, [text, values, ...more]: unknown[] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && more.length === 0 ? this.#nameOf(text) : undefined;
    return (name === undefined ? ask(...given) : this.#kept(ask({ name, text, values }) as Promise<unknown>, text as string)) as never;
  }

  /** Such a statement is kept anew the next time; a transaction that met it is lost, as by any error. */
  #kept(answer: Promise<unknown>, text: string): Promise<unknown> {
    return answer.catch((error: unknown) => {
      if ((error as { code?: unknown } | null)?.code === COLUMNS_CHANGED) this.#names.delete(text);
      throw error;
    });
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#made >= MOST_KEPT) return known;
    if (!this.#heard.has(text)) {
      if (this.#heard.size >= MOST_HEARD) this.#heard.clear();
      this.#heard.add(text);
      return undefined;
    }
    this.#heard.delete(text);
    this.#made += 1;
    this.#names.set(text, `kept_${this.#made}`);
    return this.#names.get(text);
  }
}
