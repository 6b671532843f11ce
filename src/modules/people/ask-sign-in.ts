import * as v from 'valibot';
import { keptOnlyIf } from '#platform/db/index.ts';
import { post, type Letter } from '#platform/mail/index.ts';
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
 * without which the digits are worth nothing. Answers the same, after the same statements, whether the address is known, unknown or had its five, so that nobody learns who
 * is here. `linkOf` makes the address of the page that takes the token.
 * @throws Refusal when the address is not an e-mail address.
 */
export async function askSignIn(context: Context, rawInput: unknown, linkOf: (token: string) => string): Promise<{ browser: string }> {
  const { email } = checked(input, rawInput);
  const asSystem: Context = { ...context, actor: { kind: 'system' } };
  const { person, isShared } = await inTransaction(asSystem, (work) => whoseAddress(work, email));
  const question = await createSignInQuestion(context.db, context.region, person && !isShared ? { id: person.id, email } : null, context.now);
  const letter = isShared ? explanation(asSystem) : signInLetter(asSystem, person?.name ?? '', question, linkOf);
  await inTransaction(asSystem, (work) => postUnlessTooMany(work, { ...letter, to: email }, isShared ? MOST_EXPLANATIONS_PER_HOUR : MOST_PER_HOUR, isShared || person !== undefined));
  return { browser: question.browser };
}

/** Shared is a mailbox of a desk that stands with a person, or one that the directory shows and nobody has as their own. An address that is nobody's here gets no mail at all. */
async function whoseAddress(work: Work, email: string) {
  const person = await personAt(work.tx, email).executeTakeFirst(), isShown = await isOfParty(work, email);
  return { person, isShared: person ? soundsShared(email) : isShown };
}

function signInLetter({ locale, region }: Context, name: string, { token, digits }: SignInQuestion, linkOf: (token: string) => string): Omit<Letter, 'to'> {
  const body = peopleText(locale, 'signInBody', { region: region.name, name, link: linkOf(token), digits: `${digits.slice(0, 3)} ${digits.slice(3)}` });
  return { purpose: PURPOSE, subject: peopleText(locale, 'signInSubject', { region: region.name }), body };
}

function explanation({ locale, region: { name: region, settings: { helpPhone: phone } } }: Context): Omit<Letter, 'to'> {
  return { purpose: EXPLANATION, subject: peopleText(locale, 'signInSubject', { region }), body: peopleText(locale, 'sharedBody', { region, phone }) };
}

/** Posts it when there is somebody there who did not get too many; otherwise the same is done and taken back. */
async function postUnlessTooMany(work: Work, letter: Letter, most: number, isSomebody: boolean): Promise<void> {
  // Locked, so that many questions at once are counted one after the other.
  await personAt(work.tx, letter.to).forUpdate('p').executeTakeFirst();
  const sent = await mailsOfLastHour(work, letter.purpose, letter.to);
  await keptOnlyIf(work.tx, isSomebody && sent < most, () => post(work, letter));
}

const personAt = (tx: Work['tx'], email: string) => tx.selectFrom('person as p').innerJoin('person_contact as c', 'c.person_id', 'p.id')
  .select(['p.id', 'p.name']).where('c.kind', '=', 'email').where('c.value', '=', email).orderBy('p.made_at').limit(1);

async function mailsOfLastHour({ tx, now }: Work, purpose: string, email: string): Promise<number> {
  const { count } = await tx.selectFrom('mail').select((e) => e.fn.countAll<number>().as('count'))
    .where('purpose', '=', purpose).where('recipient', '=', email).where('made_at', '>', new Date(now.getTime() - HOUR)).executeTakeFirstOrThrow();
  return count;
}
