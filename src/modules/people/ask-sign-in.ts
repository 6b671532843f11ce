import * as v from 'valibot';
import { post } from '#platform/mail/index.ts';
import { checked, inTransaction, type Context } from '#platform/use-case/index.ts';
import { peopleText } from './texts.ts';
import { createSignIn } from './sign-in.ts';
import { listPeople } from './find-people.ts';

const input = v.object({ email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('people.emailUnclear'), v.maxLength(254, 'people.emailUnclear')) });

/**
 * Sends a sign-in link to a person of this region. Answers the same whether or not the address is known, so that nobody learns who is here.
 * `linkOf` makes the address of the page that takes the token.
 * @throws Refusal when the address is not an e-mail address.
 */
export async function askSignIn(context: Context, rawInput: unknown, linkOf: (token: string) => string): Promise<void> {
  const { email } = checked(input, rawInput);
  const asSystem: Context = { ...context, actor: { kind: 'system' } };
  const [person] = await listPeople(asSystem, { email });
  if (!person) return;
  const token = await createSignIn(context.db, context.region, { id: person.id, email }, context.now);
  await inTransaction(asSystem, (work) => post(work, {
    purpose: 'people.signIn', to: email,
    subject: peopleText(context.locale, 'signInSubject', { region: context.region.name }),
    body: peopleText(context.locale, 'signInBody', { region: context.region.name, name: person.name, link: linkOf(token) }),
  }));
}
