import { refuse } from '#platform/use-case/index.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The elements of the array that is the member `name` of a JSON object, one at a time, so that a file of hundreds of megabytes is
 * never in memory whole. What stands outside that array is given to `outside` as parsed members, when the file has been read to its end.
 * @throws Refusal `areas.fileBroken` when it is no such JSON or breaks off, `areas.fileTooLarge` when one element is.
 */
export async function* elementsOf(file: SourceFile, name: string, outside?: (members: Record<string, unknown>) => void): AsyncGenerator<unknown> {
  const scan = new Scanner(name);
  const decoder = new TextDecoder();
  for await (const bytes of file.bytes()) yield* scan.read(decoder.decode(bytes, { stream: true })).map(parsed);
  const rest = scan.end();
  if (rest === undefined) refuse('areas.fileBroken', { status: 422 });
  outside?.(parsed(rest) as Record<string, unknown>);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('areas.fileBroken', { status: 422 });
  }
}

/** Text that may stand around the array, and in one element of it, before we give up. */
const MOST_OUTSIDE = 1_000_000;
const MOST_OF_ONE = 64_000_000;

/** Cuts JSON text at the commas of one array by counting brackets outside strings. Checks nothing else: JSON.parse does. */
class Scanner {
  readonly #key: string;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inArray = false;
  #seen = false;
  /** What is being collected: an element inside the array, everything else outside it. */
  #element = '';
  #outside = '';

  constructor(name: string) {
    this.#key = `"${name}"`;
  }

  read(text: string): string[] {
    const elements: string[] = [];
    let from = 0;
    const cut = (to: number) => {
      if (this.#inArray) this.#element += text.slice(from, to);
      else this.#outside += text.slice(from, to);
      from = to;
    };
    if (this.#outside.length > MOST_OUTSIDE || this.#element.length > MOST_OF_ONE) refuse('areas.fileTooLarge', { status: 422 });
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (c === 92) this.#escaped = true;
        else if (c === 34) this.#inString = false;
      } else if (c === 34) this.#inString = true;
      else if (c === 123 || c === 91) {
        this.#depth++;
        if (c === 91 && this.#depth === 2 && !this.#seen) {
          cut(i + 1);
          if (this.#outside.slice(0, -1).trimEnd().replace(/\s*:$/, '').endsWith(this.#key)) this.#inArray = this.#seen = true;
        }
      } else if (c === 125 || c === 93) {
        this.#depth--;
        if (this.#inArray && this.#depth === 1) {
          cut(i);
          this.#take(elements);
          this.#inArray = false;
        }
      } else if (c === 44 && this.#inArray && this.#depth === 2) {
        cut(i);
        from++;
        this.#take(elements);
      }
    }
    cut(text.length);
    return elements;
  }

  /** The members outside the array, or undefined when the text broke off or had no such array. */
  end(): string | undefined {
    return this.#seen && this.#depth === 0 ? this.#outside.replace(/^\uFEFF/, '') : undefined;
  }

  #take(elements: string[]): void {
    if (this.#element.trim()) elements.push(this.#element);
    this.#element = '';
  }
}
