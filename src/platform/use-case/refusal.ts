/** A reason why something is not done, in one kind: what key its text has, which field it stands beside, which HTTP status. */
export class Refusal extends Error {
  readonly key: string;
  readonly status: number;
  readonly values: Record<string, string | number>;
  /** Per field of the input (path joined by dots), the key of its text. Empty when it is about the whole. */
  readonly fields: Record<string, string>;

  constructor(key: string, options: { status?: number; values?: Record<string, string | number>; fields?: Record<string, string> } = {}) {
    super(key);
    this.key = key;
    this.status = options.status ?? 409;
    this.values = options.values ?? {};
    this.fields = options.fields ?? {};
  }
}

/** Stops the use case: an expected refusal that the reader gets in plain words. Nothing of it stays in the database. */
export function refuse(key: string, options?: ConstructorParameters<typeof Refusal>[1]): never {
  throw new Refusal(key, options);
}

/** The answer to what does not exist and to what is not yours: the same, so that nobody learns which. */
export const notFound = (): never => refuse('platform.notFound', { status: 404 });
