import type { RawBuilder } from 'kysely';
import type { Database } from './db/index.ts';
import type { OpenDuty } from './facts/index.ts';
import type { HeavyJob, Job, JobApart } from './jobs/index.ts';
import type { Personal } from './personal.ts';
import type { Actor, Context, Locale, Region, Work } from './use-case/index.ts';

/** A command of `npx wijkverband`. `words` are its name; `run` gives the line that sums up. */
export type Command = {
  words: string;
  /** Placeholders of its arguments, for the help: `FILE`. */
  usage?: string;
  summary: string;
  options?: Record<string, { type: 'boolean'; summary: string } | { type: 'string'; /** Placeholder of what follows it, for the help. */ value: string; summary: string }>;
  /** Works on the whole installation: no region is chosen for it. */
  wholeInstallation?: boolean;
  run: (house: CommandHouse, args: string[], options: Record<string, string | boolean | undefined>) => Promise<string>;
};

export type CommandHouse = {
  db: Database; ownerUrl: string; now: Date;
  /** Tells what is going on while it takes time. */
  say: (text: string) => void;
  /** The chosen region, with the system acting; only for commands that are about one. */
  context: Context; region: Region;
};

/** A subject of who is signed in: a link in their menu, and a line on the page of what there is to do. */
export type Subject = {
  path: string;
  name: (locale: Locale) => string;
  /** What can be done there, in a sentence. */
  about: (locale: Locale) => string;
  /** Whose subject it is. The pages behind it ask again for the right to each thing. */
  for: (actor: Actor) => boolean;
};

/** What somebody who sets up a municipality does first, as a verb phrase that leads to where it is done. What is there says whether it is done, not a tick. */
export type FirstStep = { path: string; title: (locale: Locale) => string; about: (locale: Locale) => string; isDone: (work: Work) => Promise<boolean> };

/** A kind of duty: what Vandaag says of it, where such things are done, and how its holder is reminded, once, when it is due and still open. */
export type DutyKind = {
  title: (locale: Locale) => string; path: string; remind: (work: Work, duty: OpenDuty) => Promise<void>;
  /** What this one is about, as an expression over the duty `d` (`d."subjectId"`); null where it has no name. Runs with the region's reach for who holds the duty. */
  about?: RawBuilder<string | null>;
  /** Where this one is done, instead of the list; null when there is no such place any more. Runs with the region's reach for who holds the duty. */
  open?: (work: Work, duty: OpenDuty) => Promise<string | null> | string | null;
};

/** A form on paper: something to write, rows to tick in one of the columns, and dotted lines under a word each. */
export type PaperForm = { heading: string; blank: string; columns: string[]; groups: { name: string; rows: string[] }[]; lines: string[] };

/** What a subject puts in a letter about it, besides the message: paragraphs under headings of their own, and a slip to tear off and send back. */
export type LetterPart = {
  /** What is said on paper instead of the message's own text, which may speak of buttons. */
  paragraphs?: string[];
  sections: { heading: string; lines: string[] }[];
  /** Says nobody's name: the code on it does. `returnTo` is where it goes. An item without choices gets lines to write on, and one line where a name is enough. */
  slip: { title: string; items: { text: string; choices: string[]; isName?: boolean }[]; returnTo: string } | null;
  /** On a sheet of their own behind the letter, to fill in and send back. They say nobody's name either. `returnTo` is a sentence that says where they go. */
  forms?: { title: string; intro: string; list: PaperForm[]; returnTo: string } | null;
};

/** What a module hands to the registry. `letters`, by the purpose of a message: fills the letters that carry these deliveries. */
export type Contribution = { module: string; jobs?: (Job | JobApart)[]; heavyJobs?: HeavyJob[];
  duties?: Record<string, DutyKind>; commands?: Command[]; subjects?: Subject[]; firstSteps?: FirstStep[];
  /** What somebody can want no more of, in plain words that finish "a message about ...". */
  topics?: Record<string, (locale: Locale) => string>;
  /** Where forms may be posted from elsewhere, as the start of a path: the right to do so stands in the address, and cookies are passed over. */
  postsFromElsewhere?: string[];
  /** What it holds of people: for who wants to see it, for erasing, and for the register of processing. */
  personal?: Personal;
  letters?: Record<string, (work: Work, deliveryIds: readonly string[]) => Promise<Map<string, LetterPart>>> };
