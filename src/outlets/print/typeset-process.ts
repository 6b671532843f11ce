/** The process that runs Typst. It reads templates and fonts, nothing else: it gets an order and answers with a PDF. */
import { join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '#platform/root.ts';
import { fontFolders } from './fonts.ts';

export type Order = { template: string; data: string; files: Record<string, Uint8Array>; standard: 'ua-1' | 'print' };
export type Answer = { pdf: Uint8Array; pages: number } | { error: string };

/** What Typst tells about a mistake; the compiler's own types leave it open. */
type Diagnostic = { message: string; path: string; range: { start: { line: number } } | null };

const workspace = join(projectRoot, 'src');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders(projectRoot) }] });

process.on('message', (order: Order) => {
  process.send!(answer(order));
  // Typst keeps what it worked out; two papers ago is no longer of use.
  compiler.evictCache(2);
});
process.on('disconnect', () => process.exit());

function answer(order: Order): Answer {
  try {
    return print(order, 3);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.resetShadow();
  }
}

function print(order: Order, triesLeft: number): Answer {
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(order.data));
  for (const [name, bytes] of Object.entries(order.files)) compiler.mapShadow(join(workspace, 'files', name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: join(workspace, order.template), resetRead: true });
  if (!compiled.result) return { error: explain(compiled.takeError() ?? compiled.takeDiagnostics()) };
  try {
    const pdf = compiler.pdf(compiled.result, order.standard === 'ua-1' ? { pdfStandard: 'ua-1' } : { pdfTags: false });
    return { pdf: new Uint8Array(pdf), pages: compiled.result.numOfPages };
  } catch (error) {
    const unknown = signsWithoutFont(String(error));
    if (unknown.length === 0 || triesLeft === 0) throw error;
    return print({ ...order, data: withoutSigns(order.data, unknown) }, triesLeft - 1);
  }
}

function explain(error: NodeError | null): string {
  const found = error ? (compiler.fetchDiagnostics(error) as Diagnostic[]) : [];
  return found.map(({ message, path, range }) => `${path}${range ? `:${range.start.line + 1}` : ''}: ${message}`).join('\n') || 'Typst made no document and gave no reason';
}

/**
 * PDF/UA refuses a sign that no font has (a rare script in a name, an emoji of next year). Typst names them; they become a question
 * mark, since one strange sign may not keep a whole booklet from the printer.
 */
function signsWithoutFont(message: string): string[] {
  const quoted = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1]!);
  return quoted.map((text) => text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))));
}

function withoutSigns(data: string, signs: string[]): string {
  const clean = (value: unknown): unknown => (typeof value === 'string' ? signs.reduce((text, sign) => text.replaceAll(sign, '?'), value) : value);
  return JSON.stringify(JSON.parse(data, (_, value: unknown) => clean(value)));
}
