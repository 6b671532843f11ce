import type { EntryFields } from './entry-fields.ts';

type Merged = { fields: EntryFields; /** Changed by both, and not to the same. */ clashes: string[] };

/**
 * What two people changed at once, field by field: `base` is what the second began from, `theirs` what stands there now, `mine` what the second wrote. Of a clash
 * `mine` stays in the form, so that nothing typed is lost.
 */
export function mergeFields(base: EntryFields, theirs: EntryFields, mine: EntryFields): Merged {
  const fields: EntryFields = {}, clashes: string[] = [];
  const same = (a = '', b = '') => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
  for (const field of Object.keys(mine)) {
    const isMine = !same(mine[field], base[field]), isTheirs = !same(theirs[field], base[field]);
    fields[field] = isMine || !isTheirs ? mine[field]! : (theirs[field] ?? '');
    if (isMine && isTheirs && !same(mine[field], theirs[field])) clashes.push(field);
  }
  return { fields, clashes };
}
