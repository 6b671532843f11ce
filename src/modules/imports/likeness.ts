/** By what two entries are known to be one. `owner`: of whom it is, when that matters; `address`: street, number and postcode in one key. */
export type Likeness = { name: string; owner: string | null; phones: readonly string[]; emails: readonly string[]; address: string | null };
/** Why an entry may be one that is there already. */
export type Reason = 'name' | 'phone' | 'email' | 'address';
export type Twin<E> = { entry: E; score: number; reasons: Reason[] };

const filler = new Set('de het een van en in voor stichting vereniging vzw bv nv the of and foundation inc'.split(' '));

/** A name as a key: lower case, without accents, signs and words that one writes and another leaves out. */
export function nameKey(name: string): string {
  const words = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/['’`.]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !filler.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Street, number and postcode as one key; null without a number. */
export function addressKey(street: string | null, postcode: string | null): string | null {
  if (!street || !/\d/.test(street)) return null;
  return `${street} ${postcode ?? ''}`.toLowerCase().normalize('NFD').replace(/straat\b/g, 'str').replace(/[^a-z0-9]/g, '');
}

/** How much two names have in common, 0 to 1: their pairs of letters (Dice), words in any order. */
export function nameLikeness(a: string, b: string): number {
  return pairsInCommon(pairs(nameKey(a)), pairs(nameKey(b)));
}

function pairsInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}

function pairs(key: string): Set<string> {
  return new Set(key.split(' ').flatMap((word) => Array.from({ length: word.length + 1 }, (_, i) => ` ${word} `.slice(i, i + 2))));
}

/** A word, number or address that more entries than these share tells nothing. */
const tooCommon = 60;

/**
 * Finds entries that may be the same as a given one. Only those that share a telephone number, an e-mail address, an address or a rare
 * word of the name are compared, so that ten thousand against ten thousand stays a matter of seconds.
 */
export class TwinFinder<E> {
  readonly #entries: { entry: E; likeness: Likeness; pairs: Set<string> }[];
  readonly #byMark = new Map<string, number[]>();

  constructor(entries: Iterable<{ entry: E; likeness: Likeness }>) {
    this.#entries = [...entries].map((one) => ({ ...one, pairs: pairs(nameKey(one.likeness.name)) }));
    for (const [at, { likeness }] of this.#entries.entries()) {
      for (const mark of marks(likeness)) this.#byMark.set(mark, [...(this.#byMark.get(mark) ?? []), at]);
    }
  }

  /** The three likest, best first. A name nearly the same is enough; a name half the same needs a telephone, e-mail or address beside it. */
  find(likeness: Likeness): Twin<E>[] {
    const near = new Set(marks(likeness).map((mark) => this.#byMark.get(mark) ?? []).filter((found) => found.length <= tooCommon).flat());
    const own = pairs(nameKey(likeness.name));
    return [...near].flatMap((at) => {
      const other = this.#entries[at];
      return other ? twin(likeness, other, pairsInCommon(own, other.pairs)) ?? [] : [];
    }).sort((a, b) => b.score - a.score).slice(0, 3);
  }
}

function marks({ name, phones, emails, address }: Likeness): string[] {
  const words = nameKey(name).split(' ').filter((word) => word.length > 3).map((word) => `word ${word.slice(0, 6)}`);
  return [...words, ...phones.map((phone) => `phone ${phone}`), ...emails.map((email) => `email ${email}`), ...(address ? [`address ${address}`] : [])];
}

function twin<E>(one: Likeness, { entry, likeness: other }: { entry: E; likeness: Likeness }, name: number): Twin<E> | null {
  const shared: Reason[] = [];
  if (one.phones.some((phone) => other.phones.includes(phone))) shared.push('phone');
  if (one.emails.some((email) => other.emails.includes(email))) shared.push('email');
  if (one.address !== null && one.address === other.address) shared.push('address');
  const otherOwner = one.owner !== other.owner;
  const alike = otherOwner ? name >= 0.85 && shared.length > 0 : name >= 0.85 || (name >= 0.6 && shared.length > 0 && one.owner === null) || (name >= 0.4 && shared.length > 1 && one.owner === null);
  return alike ? { entry, score: Math.min(1, name * 0.7 + shared.length * 0.15), reasons: [...(name >= 0.6 ? ['name' as const] : []), ...shared] } : null;
}
