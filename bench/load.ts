/** Requests made by autocannon in a process of its own, so that its work is in nobody's figures. Run by `load()`; says its result as JSON. */
import autocannon from 'autocannon';
import { execFile } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** Milliseconds; `failed` are errors, time-outs and answers that are not 2xx. */
export type Load = { requests: number; perSecond: number; p50: number; p99: number; failed: number };
type Order = { url: string; host: string; paths: string[]; amount: number; connections: number };

/** Asks for these paths in turn, `amount` requests in all over so many connections at once, with the encodings that browsers take. */
export async function load(order: Order, core?: number): Promise<Load> {
  const [command, args] = core === undefined ? [process.execPath, []] : ['taskset', ['-c', String(core), process.execPath]];
  const running = promisify(execFile)(command, [...args, import.meta.filename]);
  running.child.stdin!.end(JSON.stringify(order));
  return JSON.parse((await running).stdout) as Load;
}

async function fire({ url, host, paths, amount, connections }: Order): Promise<Load> {
  let next = 0;
  const request = paths.length === 1 ? { path: paths[0]! } : { setupRequest: (asked: autocannon.Request) => ({ ...asked, path: paths[next++ % paths.length]! }) };
  const result = await autocannon({ url, amount, connections, timeout: 30, headers: { 'accept-encoding': 'gzip, deflate, br, zstd', host }, requests: [request] });
  return { requests: result.requests.total, perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, failed: result.errors + result.timeouts + result.non2xx };
}

if (import.meta.main) console.log(JSON.stringify(await fire(JSON.parse(await text(process.stdin)) as Order)));
