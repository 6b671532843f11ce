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

  async function listen(): Promise<void> {
    if (closed) return;
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    const lost = () => { if (line !== client && line !== undefined) return; line = undefined; client.removeAllListeners('end'); again(); };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (!payload) return;
      changes.set(payload, (changes.get(payload) ?? 0) + 1);
      heard(payload);
    });
    await client.connect();
    await client.query(`listen ${CONTENT_CHANNEL}`);
    generation += 1;
    line = client;
  }
  const again = () => void setTimeout(() => void listen().catch(again), RETRY_MS).unref();

  await listen();
  return {
    stampOf: (schema) => (line ? `${generation}.${changes.get(schema) ?? 0}` : undefined),
    async close() {
      closed = true;
      const client = line;
      line = undefined;
      client?.removeAllListeners('end');
      await client?.end().catch(() => {});
    },
  };
}
