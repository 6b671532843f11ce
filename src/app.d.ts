import type { Actor, Context, Locale, Region } from '#platform/use-case/index.ts';

declare global {
  namespace App {
    interface Locals {
      region: Region;
      locale: Locale;
      actor: Actor;
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
      /** Name of who is signed in. */
      person: string | null;
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
