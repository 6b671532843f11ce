import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CONTENT_CHANNEL } from './content-version.ts';

const RETRY_MS = 2_000;

/**
 * Hears from PostgreSQL when the public content of a region changed, also by another process. While the line is down there is no
 * stamp, and what was kept before it went down is never good again. `heard` is told each change, by its region's schema.
 */
export async function listenToContent(databaseUrl: string, heard: (schema: string) => void = () => {}): Promise<{ stampOf(schema: string): string | undefined; close(): Promise<void> }> {
  let line: pg.Client | undefined;
  let generation = 0;
  let closed = false;
  const changes = new Map<string, number>();

  async function open(): Promise<{ ended: Promise<void> }> {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    const ended = new Promise<void>((resolve) => { client.once('error', () => resolve()); client.once('end', () => resolve()); });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => {
      if (!payload) return;
      changes.set(payload, (changes.get(payload) ?? 0) + 1);
      heard(payload);
    });
    await client.connect();
    await client.query(`listen ${CONTENT_CHANNEL}`);
    generation += 1;
    line = client;
    return { ended: ended.then(() => { line = undefined; }) };
  }

  async function stayOpen(current: { ended: Promise<void> }): Promise<void> {
    for (;;) {
      await current.ended;
      for (let opened; !opened; current = opened ?? current) {
        if (closed) return;
        await pause(RETRY_MS, undefined, { ref: false });
        opened = await open().catch(() => undefined);
      }
    }
  }

  void stayOpen(await open());
  return {
    stampOf: (schema) => (line ? `${generation}.${changes.get(schema) ?? 0}` : undefined),
    async close() {
      closed = true;
      await line?.end().catch(() => {});
    },
  };
}
