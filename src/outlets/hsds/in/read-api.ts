import { refuse } from '#platform/use-case/index.ts';
import type { HsdsOrganization, HsdsService } from '../hsds.ts';
import { addOrganization, addService, emptyFeed, limits, type Feed } from './feed.ts';
import type { Asker, Validator } from './polite-fetch.ts';
import { hsdsText } from '../texts.ts';
import { readPackage } from './read-package.ts';

type ReadSource = { feed: Feed; validators: Validator[] };
type Page = { contents?: unknown[]; total_pages?: number; last_page?: boolean; empty?: boolean };

const PER_PAGE = 100;
/** An item that holds any of these tells more than a list has to. */
const nestedFields = ['service_at_locations', 'phones', 'schedules', 'languages', 'attributes', 'contacts', 'cost_options', 'service_areas', 'locations', 'required_documents'];

/**
 * Reads everything that an address tells: an HSDS 3 interface, page by page with whole items, or a zipped data package. `known` are the validators of the last time; when every
 * address they name says that nothing changed, the answer is 'same'. A server that gives only short items is asked for each of them.
 * @throws Refusal, with what is wrong with the source
 */
export async function readAddress(asker: Asker, address: string, known: readonly Validator[] = [], say: (text: string) => void = () => {}): Promise<ReadSource | 'same'> {
  if (known.length > 0 && (await allSame(asker, known))) return 'same';
  // The address itself need not answer: many servers have only what is below it.
  const first = await asker.ask(address, { mayBeMissing: true });
  if (typeof first === 'object' && first.bytes[0] === 0x50 && first.bytes[1] === 0x4b) return { feed: await readPackage(first.bytes), validators: worthKeeping([first.validator]) };
  const base = address.replace(/[?#].*$/, '').replace(/\/$/, '');
  const feed = emptyFeed();
  const validators: Validator[] = [];
  await pagesOf<HsdsService>(asker, `${base}/services`, validators, async (item) => addService(feed, await whole(asker, `${base}/services`, item)), (done) => say(hsdsText('nl', 'progressServices', { count: done })), false);
  await pagesOf<HsdsOrganization>(asker, `${base}/organizations`, validators, async (item) => addOrganization(feed, feed.organizations.has(item.id) ? item : await whole(asker, `${base}/organizations`, item)), (done) => say(hsdsText('nl', 'progressParties', { count: done })), true);
  return { feed, validators: worthKeeping(validators) };
}

/** One that cannot be asked again makes all of them useless. */
const worthKeeping = (validators: Validator[]): Validator[] => (validators.every((v) => v.etag !== null || v.lastModified !== null) ? validators : []);

async function allSame(asker: Asker, known: readonly Validator[]): Promise<boolean> {
  for (const one of known) if ((await asker.ask(one.url, { known: one, mayBeMissing: true })) !== 'same') return false;
  return true;
}

async function pagesOf<T extends { id: string }>(asker: Asker, list: string, validators: Validator[], take: (item: T) => Promise<void>, progress: (done: number) => void, mayBeMissing: boolean): Promise<void> {
  let done = 0;
  for (let number = 1; number <= limits.pages; number += 1) {
    const answer = await asker.ask(`${list}?full=true&per_page=${PER_PAGE}&page=${number}`, { mayBeMissing: mayBeMissing && number === 1 });
    if (typeof answer === 'string') return;
    validators.push(answer.validator);
    const page = pageIn(answer.bytes);
    for (const item of page.contents) if (item && typeof item === 'object' && typeof (item as T).id === 'string') await take(item as T);
    done += page.contents.length;
    progress(done);
    if (page.contents.length === 0 || page.last_page === true || number >= (page.total_pages ?? Infinity)) return;
  }
}

function pageIn(bytes: Uint8Array): Page & { contents: unknown[] } {
  try {
    const page = JSON.parse(new TextDecoder().decode(bytes)) as Page;
    if (Array.isArray(page.contents)) return { ...page, contents: page.contents };
  } catch { /* no JSON at all: the same answer */ }
  return refuse('hsds.sourceNotHsds', { status: 422 });
}

/** The item itself when it is whole, or what its own address tells. */
async function whole<T extends { id: string }>(asker: Asker, list: string, item: T): Promise<T> {
  if (nestedFields.some((field) => Object.hasOwn(item, field))) return item;
  const answer = await asker.ask(`${list}/${encodeURIComponent(item.id)}`, { mayBeMissing: true });
  if (typeof answer === 'string') return item;
  try {
    return { ...item, ...(JSON.parse(new TextDecoder().decode(answer.bytes)) as T) };
  } catch {
    return item;
  }
}
