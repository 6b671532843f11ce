/** The rival: Fastify sending one page that is ready, with the headers and the compressed bytes that our server sends. `node bench/static-page.ts FILE PORT` */
import fastify from 'fastify';
import { readFileSync } from 'node:fs';

/** A page as it went over the wire. */
export type ReadyPage = { headers: Record<string, string>; body: string };

if (import.meta.main) {
  const { headers, body } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as ReadyPage;
  const bytes = Buffer.from(body, 'base64');
  const server = fastify();
  server.get('/', (_, reply) => reply.headers(headers).send(bytes));
  console.log(`ready at ${await server.listen({ port: Number(process.argv[3]), host: '127.0.0.1' })}`);
}
