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
      region?: Region;
      locale?: Locale;
    }
  }
}
export {};
