import * as v from 'valibot';
import { post } from '#platform/mail/index.ts';
import { checked, inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import { peopleText } from './texts.ts';
import { createSignIn } from './sign-in.ts';

const input = v.object({ email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('people.emailUnclear'), v.maxLength(254, 'people.emailUnclear')) });

const PURPOSE = 'people.signIn';
const HOUR = 3_600_000;
/** Per person, not per building: a library has one address for all its visitors. */
const MOST_PER_HOUR = 5;

/**
 * Sends a sign-in link to a person of this region, at most five in an hour. Answers the same whether the address is known, unknown or had its
 * five, so that nobody learns who is here. `linkOf` makes the address of the page that takes the token.
 * @throws Refusal when the address is not an e-mail address.
 */
export async function askSignIn(context: Context, rawInput: unknown, linkOf: (token: string) => string): Promise<void> {
  const { email } = checked(input, rawInput);
  const asSystem: Context = { ...context, actor: { kind: 'system' } };
  await inTransaction(asSystem, async (work) => {
    const person = await lockedPersonAt(work, email);
    if (!person || (await linksOfLastHour(work, email)) >= MOST_PER_HOUR) return;
    const token = await createSignIn(context.db, context.region, { id: person.id, email }, context.now);
    await post(work, {
      purpose: PURPOSE, to: email,
      subject: peopleText(context.locale, 'signInSubject', { region: context.region.name }),
      body: peopleText(context.locale, 'signInBody', { region: context.region.name, name: person.name, link: linkOf(token) }),
    });
  });
}

/** Locked, so that many questions at once are counted one after the other. */
const lockedPersonAt = ({ tx }: Work, email: string) => tx.selectFrom('person as p').innerJoin('person_contact as c', 'c.person_id', 'p.id')
  .select(['p.id', 'p.name']).where('c.kind', '=', 'email').where('c.value', '=', email).orderBy('p.made_at').limit(1).forUpdate('p').executeTakeFirst();

async function linksOfLastHour({ tx, now }: Work, email: string): Promise<number> {
  const { count } = await tx.selectFrom('mail').select((e) => e.fn.countAll<number>().as('count'))
    .where('purpose', '=', PURPOSE).where('recipient', '=', email).where('made_at', '>', new Date(now.getTime() - HOUR)).executeTakeFirstOrThrow();
  return count;
}
