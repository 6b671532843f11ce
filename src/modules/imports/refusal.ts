import { refuse } from '#platform/use-case/index.ts';

/** Stops reading a file; the key's sentence says what to do about it. */
export function refuseFile(key: `imports.${string}`, values: Record<string, string | number> = {}): never {
  return refuse(key, { status: 422, values });
}
