import type { TextKey } from './words.ts';

/** Something in the text of which the reader is not sure: a key of the texts with the words it is about. */
export type HoursDoubt = { key: `calendar.${TextKey}`; values: Record<string, string> };

/** Stops the reading; `readHours` makes a refusal of it. */
export class HoursUnclear extends Error {
  readonly doubt: HoursDoubt;
  constructor(key: TextKey, values: Record<string, string> = {}) {
    super(key);
    this.doubt = { key: `calendar.${key}`, values };
  }
}
