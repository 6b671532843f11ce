import type { Visit } from '#modules/desk/index.ts';
import type { Contribution, DutyKind, FirstStep, Subject } from '#platform/contribution.ts';
import type { PersonalSubject } from '#platform/personal.ts';
import type { Actor, Context, Locale, Region } from '#platform/use-case/index.ts';

declare global {
  namespace App {
    interface Locals {
      region: Region;
      locale: Locale;
      actor: Actor;
      /** Signed in, and still to say to be old enough: a visitor until then. */
      isAskedAge: boolean;
      /** The menu of who is signed in. */
      subjects: Subject[];
      firstSteps: readonly FirstStep[];
      dutyKinds: Record<string, DutyKind>;
      topics: NonNullable<Contribution['topics']>;
      letterWriters: NonNullable<Contribution['letters']>;
      /** What all modules hold of people. */
      personal: readonly PersonalSubject[];
      /** The resident for whom somebody at a desk acts now. */
      visit?: Visit;
      /** What a query or use case is called with. */
      context: Context;
    }
    interface Error {
      message: string;
      /** By which the maker finds an unexpected error back in the log. */
      id?: string;
      /** Per field, the text of what is not right. */
      fields?: Record<string, string>;
    }
    interface PageData {
      region: Region;
      locale: Locale;
      now: Date;
      /** Who is signed in, their roles in words, and the subjects of those roles. */
      person: { name: string; roles: string; subjects: { path: string; name: string }[] } | null;
      /** The resident for whom somebody at a desk acts now. */
      helping?: string | null;
      /** The wijk a page is about: the head and the menu stay there. */
      wijk?: { slug: string; name: string } | null;
      /** Language of the page itself (ISO 639-1), where that is not the reader's. */
      readIn?: string;
      /** The page has a search field of its own. */
      hasSearch?: boolean;
    }
  }
}
export {};
