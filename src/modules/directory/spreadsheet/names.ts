import type { Country } from '#modules/imports/index.ts';
import type { Locale } from '#platform/use-case/index.ts';

/** What names of a file mean in this region, by `nameKey`; and the area that everything is in when a row names none. */
export type Names = {
  country: Country; locale: Locale; today: string; themes: ReadonlyMap<string, string>; audiences: ReadonlyMap<string, string>; areas: ReadonlyMap<string, string>;
  /** By the code of a wijk: those of the areas in it. */
  within: ReadonlyMap<string, readonly string[]>;
  parties: ReadonlyMap<string, string>; defaultArea: string | null;
};
