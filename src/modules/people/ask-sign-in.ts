import * as v from 'valibot';
import { post } from '#platform/mail/index.ts';
import { checked, inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import { email as emailAddress } from './add-person.ts';
import { isOfParty, soundsShared } from './shared-mailbox.ts';
import { createSignInQuestion, type SignInQuestion } from './sign-in.ts';
import { peopleText } from './texts.ts';

const input = v.object({ email: emailAddress });

const PURPOSE = 'people.signIn';
const EXPLANATION = 'people.sharedMailbox';
const HOUR = 3_600_000;
/** Per person, not per building: a library has one address for all its visitors. */
const MOST_PER_HOUR = 5;
const MOST_EXPLANATIONS_PER_HOUR = 1;

/**
 * Sends a link and six digits to a person of this region, at most five times in an hour; to a mailbox that several people read an
 * explanation instead. Gives the secret for the cookie of the browser that asked,
 * without which the digits are worth nothing. Answers the same whether the address is known, unknown or had its five, so that nobody learns who is
 * here. `linkOf` makes the address of the page that takes the token.
 * @throws Refusal when the address is not an e-mail address.
 */
export async function askSignIn(context: Context, rawInput: unknown, linkOf: (token: string) => string): Promise<{ browser: string }> {
  const { email } = checked(input, rawInput);
  const asSystem: Context = { ...context, actor: { kind: 'system' } };
  const { person, isShared } = await inTransaction(asSystem, (work) => whoseAddress(work, email));
  const question = await createSignInQuestion(context.db, context.region, person && !isShared ? { id: person.id, email } : null, context.now);
  if (isShared) await inTransaction(asSystem, (work) => explainUnlessTooMany(work, email));
  else if (person) await inTransaction(asSystem, (work) => mailUnlessTooMany(work, email, question, linkOf));
  return { browser: question.browser };
}

/** Shared is a mailbox that the directory shows, or one of a desk that stands with a person. An address that is nobody's here gets no mail at all. */
async function whoseAddress(work: Work, email: string) {
  const person = await personAt(work.tx, email).executeTakeFirst();
  return { person, isShared: (await isOfParty(work, email)) || (person !== undefined && soundsShared(email)) };
}

async function mailUnlessTooMany(work: Work, email: string, { token, digits }: SignInQuestion, linkOf: (token: string) => string): Promise<void> {
  // Locked, so that many questions at once are counted one after the other.
  const person = await personAt(work.tx, email).forUpdate('p').executeTakeFirst();
  if (!person || (await mailsOfLastHour(work, PURPOSE, email)) >= MOST_PER_HOUR) return;
  await post(work, {
    purpose: PURPOSE, to: email, subject: peopleText(work.locale, 'signInSubject', { region: work.region.name }),
    body: peopleText(work.locale, 'signInBody', { region: work.region.name, name: person.name, link: linkOf(token), digits: `${digits.slice(0, 3)} ${digits.slice(3)}` }),
  });
}

async function explainUnlessTooMany(work: Work, email: string): Promise<void> {
  if ((await mailsOfLastHour(work, EXPLANATION, email)) >= MOST_EXPLANATIONS_PER_HOUR) return;
  const { name: region, settings: { helpPhone: phone } } = work.region;
  await post(work, { purpose: EXPLANATION, to: email, subject: peopleText(work.locale, 'signInSubject', { region }), body: peopleText(work.locale, 'sharedBody', { region, phone }) });
}

const personAt = (tx: Work['tx'], email: string) => tx.selectFrom('person as p').innerJoin('person_contact as c', 'c.person_id', 'p.id')
  .select(['p.id', 'p.name']).where('c.kind', '=', 'email').where('c.value', '=', email).orderBy('p.made_at').limit(1);

async function mailsOfLastHour({ tx, now }: Work, purpose: string, email: string): Promise<number> {
  const { count } = await tx.selectFrom('mail').select((e) => e.fn.countAll<number>().as('count'))
    .where('purpose', '=', purpose).where('recipient', '=', email).where('made_at', '>', new Date(now.getTime() - HOUR)).executeTakeFirstOrThrow();
  return count;
}
