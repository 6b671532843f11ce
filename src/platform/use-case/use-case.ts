import { sql } from 'kysely';
import * as v from 'valibot';
import { setReach, type Database, type Tx } from '../db/database.ts';
import { bumpContent } from '../http/content-version.ts';
import { Refusal, refuse } from './refusal.ts';
import { whileThereIsRoom } from './room.ts';

/** The region a request or command is about, as the regions module reads it. */
export type Region = {
  id: string; slug: string; schema: string; name: string; country: 'NL' | 'BE'; locale: Locale; isDemo: boolean;
  /** The host name that paper and mail name; null when it answers to any. */
  host: string | null;
  settings: {
    helpPhone: string; helpHours: string; helpPlace: string; schoolRegion: string;
    /** Who is in charge of privacy here, as a function, and the address of that function; empty until it is filled in. */
    privacyOfficer: string; privacyEmail: string;
    /** Whether the country's address register outside may be asked where something is. */
    addressService: boolean;
    /** Pictures under the map, from outside: an address with {z}, {x} and {y}, and whom to name. */
    tiles: { address: string; attribution: string } | null;
  };
};
export type Locale = 'nl' | 'nl-BE' | 'en';

/**
 * Who acts. A visitor has no account; who came by a signed link in a mail or letter is known by what was sent (`id`) and to whom; the system is a command,
 * a job or an import that nobody stands behind.
 */
export type Actor =
  | { kind: 'person'; id: string; name: string; scopes: readonly string[] }
  | { kind: 'link'; id: string; holder: string }
  | { kind: 'visitor' }
  | { kind: 'system' };

export type Context = { db: Database; region: Region; actor: Actor; onBehalfOf: string | null; now: Date; locale: Locale;
  /** Hears how far long work is; absent where nobody waits for it. */
  tell?: (progress: Progress) => void };

/** How far a part of long work is: so many of so many. */
export type Progress = { step: string; done: number; total: number };

/** What a use case or query works with: the context with an open transaction, and no second way to the database. */
export type Work = Omit<Context, 'db'> & { tx: Tx };

type Definition<S extends v.GenericSchema, Out> = {
  /** One schema for form, API and command line. */
  input: S;
  /** Whether this actor may do this to this thing. False is told as "not found". */
  may: (work: Work, input: v.InferOutput<S>) => boolean | Promise<boolean>;
  run: (work: Work, input: v.InferOutput<S>) => Promise<Out>;
  /** Changes nothing that a visitor of the public pages can see: their cached copies stay. */
  unseen?: boolean;
};

export type UseCase<In, Out> = ((context: Context, input: In) => Promise<Out>) & {
  /** What it takes: for the tests that throw everything at it, and for who describes it to a machine. */
  readonly schema: v.GenericSchema;
};

/**
 * A change as one transaction: check the input, check the right, change rows, record facts with what follows from them.
 * The promise that comes back is kept: all of it is in the database, or none of it is.
 * @throws Refusal when the input is unclear (422, with a text per field), the actor may not (404) or the rules say no.
 */
export function useCase<S extends v.GenericSchema, Out>(definition: Definition<S, Out>): UseCase<unknown, Out> {
  const perform = async (context: Context, rawInput: unknown): Promise<Out> => {
    const input = checked(definition.input, rawInput);
    return inTransaction(context, async (work) => {
      if (!(await definition.may(work, input))) refuse('platform.notFound', { status: 404 });
      const result = await definition.run(work, input);
      if (!definition.unseen) await bumpContent(work.tx, work.region.schema);
      return result;
    });
  };
  return Object.assign(perform, { schema: definition.input as v.GenericSchema });
}

/** Runs a read inside the context's region, seeing what its actor may see. Of what is asked, signs that no text can hold are left out: an address may be anything. */
export function query<In, Out>(read: (work: Work, input: In) => Promise<Out>): (context: Context, input: In) => Promise<Out> {
  return (context, input) => inTransaction(context, (work) => read(work, withoutNul(input) as In));
}

/** Opens the transaction of a context. For commands and jobs that do several things in one commit; pages use query and useCase. */
export function inTransaction<T>(context: Context, work: (work: Work) => Promise<T>): Promise<T> {
  const { db, ...rest } = context;
  return whileThereIsRoom(() => db.inRegion(context.region.schema, reachOf(context), (tx) => work({ ...rest, tx })));
}

/**
 * Raises what this transaction may see and write to the whole region, for one piece of work: a use case that asked for the right itself, and now
 * writes what its actor may not read - a message to somebody, the private contacts behind an entry. Who acts stays who acts.
 */
export async function raised<T>(work: Work, piece: (work: Work) => Promise<T>): Promise<T> {
  if (high.has(work.tx)) return piece(work);
  const { person, scopes } = reachOf(work);
  await setReach(work.tx, { person, scopes: ['region'] });
  high.add(work.tx);
  try {
    const result = await piece(work);
    await setReach(work.tx, { person, scopes });
    return result;
  } finally {
    high.delete(work.tx);
  }
}

/** Does something and takes it back: only its refusals count. For what will be done later and must be refused now, beside the field. */
export async function tried({ tx }: Work, piece: () => Promise<unknown>): Promise<void> {
  await sql`savepoint tried`.execute(tx);
  await piece();
  await sql`rollback to savepoint tried`.execute(tx);
}

/** Transactions that are raised now: within one piece others may be asked for, and only the outermost ends it. */
const high = new WeakSet<Tx>();

/** Whether this actor sets up the whole region: its administrators, and the system. */
export const administers = (actor: Actor): boolean => actor.kind === 'system' || (actor.kind === 'person' && actor.scopes.includes('region'));

/** Whether a person has a role of this kind anywhere: a scope such as `editor:area:WK990101`. */
export const hasRole = (actor: Actor, kind: string): boolean => actor.kind === 'person' && actor.scopes.some((scope) => scope.startsWith(`${kind}:`));

/** Whose own things this is about: of the resident opposite at a desk, otherwise of who is signed in; null for nobody. */
export const selfOf = ({ actor, onBehalfOf }: Pick<Context, 'actor' | 'onBehalfOf'>): string | null => onBehalfOf ?? (actor.kind === 'person' ? actor.id : null);

/** Who acts for somebody else sees what is theirs, and nothing of what they themselves may see. */
function reachOf({ actor, onBehalfOf }: Pick<Context, 'actor' | 'onBehalfOf'>) {
  if (onBehalfOf) return { person: onBehalfOf, scopes: [] };
  if (actor.kind === 'person') return { person: actor.id, scopes: actor.scopes };
  return { person: null, scopes: actor.kind === 'system' ? ['region'] : [] };
}

/** Input by its schema, or a refusal that names each field with the key of its text. */
export function checked<S extends v.GenericSchema>(schema: S, rawInput: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, withoutNul(rawInput));
  if (result.success) return result.output;
  const fields: Record<string, string> = {};
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? '';
    // Keys of our own texts hold a dot and no space; the library's own English sentences do not reach people.
    fields[path] ??= /^[a-z]+\.[A-Za-z]+$/.test(issue.message) ? issue.message : 'platform.fieldUnclear';
  }
  return refuse('platform.inputUnclear', { status: 422, fields });
}

/** PostgreSQL has no NUL in text and refuses half a surrogate pair: neither is anything a person typed. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (value && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]));
  }
  return value;
}

export { Refusal };
