import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { post } from '#platform/mail/index.ts';
import { inTransaction, notFound, raised, refuse, useCase, type Context, type Work } from '#platform/use-case/index.ts';
import { email as emailAddress, personName } from './add-person.ts';
import { refuseSharedMailbox } from './shared-mailbox.ts';
import { accountOf } from './sign-in.ts';
import { peopleText } from './texts.ts';
import { hashOf, minutesLater, newToken } from './tokens.ts';

export const detailsCorrected = factKind('people.detailsCorrected', 'person');
export const addressConfirmed = factKind('people.addressConfirmed', 'person');

/** Where an address is from that its owner gave. */
export const BY_OWNER = 'people.byOwner';

const DAYS_TO_CONFIRM = 7;
const DAY_MINUTES = 24 * 60;
const MOST_PER_HOUR = 5;

const ownId = ({ actor, onBehalfOf }: Pick<Work, 'actor' | 'onBehalfOf'>): string => (actor.kind === 'person' ? onBehalfOf ?? actor.id : notFound());
const optional = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'people.tooLong')), '');

/**
 * Changes the name and the ways to reach who asks. A new e-mail address gets a mail, and counts from the moment that somebody there says yes. Gives whether it waits for that.
 * @throws Refusal 422 beside a field, also for a mailbox that several people read; 429 after five new addresses in an hour.
 */
export const correctOwnDetails = useCase({
  input: v.object({ name: personName, email: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), emailAddress], 'people.emailUnclear'), ''), phone: optional(40), address: optional(300) }),
  may: ({ actor }) => actor.kind === 'person',
  unseen: true,
  run: (work, { name, email, phone, address }) => raised(work, async (all) => {
    const { tx } = all, id = ownId(all);
    await tx.updateTable('person').set({ name }).where('id', '=', id).execute();
    for (const [kind, value] of [['phone', phone], ['address', address]] as const) {
      const before = await tx.selectFrom('person_contact').select('value').where('person_id', '=', id).where('kind', '=', kind).orderBy('value').executeTakeFirst();
      if ((before?.value ?? '') === value) continue;
      await tx.deleteFrom('person_contact').where('person_id', '=', id).where('kind', '=', kind).execute();
      if (value) await tx.insertInto('person_contact').values({ id: newId(), person_id: id, kind, value, source: BY_OWNER }).execute();
    }
    await record(all, detailsCorrected, id, {});
    return { waits: await askNewAddress(all, id, email) };
  }),
});

async function askNewAddress(work: Work, id: string, email: string): Promise<boolean> {
  const { tx, now, region } = work;
  const before = await tx.selectFrom('person_contact').select('value').where('person_id', '=', id).where('kind', '=', 'email').orderBy('value').executeTakeFirst();
  if (before?.value.toLowerCase() === email || (!before && !email)) return false;
  if (!email) refuse('people.emailUnclear', { status: 422, fields: { email: 'people.emailUnclear' } });
  await refuseSharedMailbox(work, email);
  const { count } = await tx.selectFrom('address_change').select((e) => e.fn.countAll<number>().as('count')).where('person_id', '=', id).where('made_at', '>', minutesLater(now, -60)).executeTakeFirstOrThrow();
  if (count >= MOST_PER_HOUR) refuse('platform.tooMuch', { status: 429 });
  const token = newToken();
  await tx.insertInto('address_change').values({ id: newId(), person_id: id, old_email: before?.value ?? null, new_email: email, token_hash: hashOf(token), made_at: now, keep_until: minutesLater(now, DAYS_TO_CONFIRM * DAY_MINUTES) }).execute();
  await post(work, { purpose: 'people.newAddress', to: email, subject: peopleText(region.locale, 'newAddressSubject', { region: region.name }),
    body: peopleText(region.locale, 'newAddressBody', { region: region.name, link: `${addressOf(region)}/mijn/gegevens/adres/${token}`, phone: region.settings.helpPhone }) });
  return true;
}

/**
 * Says yes to a new e-mail address, by the link that was sent there and signed in as who asked: from now on it counts, for signing in too, and the old address hears of it.
 * @throws Refusal 410 `people.linkUsed` for a link that is unknown, used, too old or another's.
 */
export async function confirmNewAddress(context: Context, token: string): Promise<void> {
  const id = ownId(context);
  const change = await inTransaction({ ...context, actor: { kind: 'system' } }, async (work) => {
    const { tx, now, region } = work;
    const taken = await tx.deleteFrom('address_change').where('token_hash', '=', hashOf(token)).where('person_id', '=', id).where('keep_until', '>', now).returningAll().executeTakeFirst() ?? refuse('people.linkUsed', { status: 410 });
    await tx.deleteFrom('address_change').where('person_id', '=', id).execute();
    await tx.deleteFrom('person_contact').where('person_id', '=', id).where('kind', '=', 'email').execute();
    await tx.insertInto('person_contact').values({ id: newId(), person_id: id, kind: 'email', value: taken.new_email, source: BY_OWNER }).execute();
    await tx.updateTable('person_reach').set({ bounced_at: null }).where('person_id', '=', id).execute();
    if (taken.old_email) await post(work, { purpose: 'people.addressChanged', to: taken.old_email, subject: peopleText(region.locale, 'addressChangedSubject', { region: region.name }), body: peopleText(region.locale, 'addressChangedBody', { region: region.name, phone: region.settings.helpPhone }) });
    await record({ ...work, actor: context.actor }, addressConfirmed, id, {});
    return taken;
  });
  await moveAccount(context, id, change.new_email);
}

/** Lets who signed in by the old address sign in by the new one; in other regions the old one stays what it was. */
async function moveAccount({ db, region, now }: Context, personId: string, email: string): Promise<void> {
  await db.onGround(async (tx) => {
    const old = await tx.selectFrom('accounts.link').select('account_id').where('region_id', '=', region.id).where('person_id', '=', personId).execute();
    const account = await accountOf(tx, region, { id: personId, email }, now);
    for (const { account_id } of old.filter((one) => one.account_id !== account)) {
      for (const table of ['accounts.session', 'accounts.passkey'] as const) await tx.updateTable(table).set({ account_id: account }).where('account_id', '=', account_id).where('region_id', '=', region.id).execute();
      await tx.deleteFrom('accounts.sign_in').where('account_id', '=', account_id).where('region_id', '=', region.id).execute();
      await tx.deleteFrom('accounts.link').where('account_id', '=', account_id).where('region_id', '=', region.id).execute();
      await tx.deleteFrom('accounts.account').where('id', '=', account_id).where((e) => e.not(e.exists(e.selectFrom('accounts.link').select('account_id').whereRef('accounts.link.account_id', '=', 'accounts.account.id')))).execute();
    }
  });
}
