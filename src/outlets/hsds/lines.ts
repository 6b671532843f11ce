/** One item a line, as they come (ndjson): nobody holds the whole list. */
export function linesOf(items: AsyncIterable<object>): Response {
  const encoder = new TextEncoder();
  const lines = items[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() { await lines.return?.(); },
  });
  return new Response(stream, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' } });
}
