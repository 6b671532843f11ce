import { on } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { contactAnswered, contactAsked, handedOver, holdersOf, leftAlone, noteSeen, peopleText, personStopped, postInWords } from '#modules/people/index.ts';
import { answered, messageAnswered, stopDeliveries } from './answer.ts';
import { send, type Notice } from './send.ts';

/** What the link to answer as a contact person is good for. */
export const CONTACT = 'people.contact';
const HANDOVER = 'people.handover';
const LEFT_ALONE = 'people.left-alone';
const DAYS = 60;

type Key = Parameters<typeof peopleText>[1];

/** One person is told something of people's own affairs: by what is in the texts, with these values. */
function tell(work: Work, to: string, { title, body, values, as, ...notice }: Pick<Notice, 'purpose' | 'sender' | 'subject' | 'path'> & { title: Key; body: Key; values: Record<string, string>; as?: string }): Promise<string> {
  const { locale, name: region, settings } = work.region;
  // What stands in braces is filled in for each who gets it, when it goes out.
  const all = { region, phone: settings.helpPhone, address: addressOf(work.region), name: '{name}', link: '{link}', ...values };
  const words = peopleText(locale, body, all), headline = peopleText(locale, title, all);
  return send(work, { ...notice, topic: notice.purpose, urgency: 'request', title: headline, body: words, script: words, short: headline, days: DAYS }, [{ person: to, ...(as && { as }) }]);
}

const nameOf = async ({ tx }: Work, id: string): Promise<string> => (await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';

/** Who takes over and who hands over both hear of it. */
on(handedOver, (work, { subjectId, data: { from, to } }) => raised(work, async (all) => {
  const handover = await all.tx.selectFrom('handover').select('starts_on').where('id', '=', subjectId).executeTakeFirstOrThrow();
  const values = { from: await nameOf(all, from), to: await nameOf(all, to), day: dateInWords(handover.starts_on, all.region.locale) };
  const about = { purpose: HANDOVER, sender: 'region', subject: { kind: 'handover', id: subjectId! }, values };
  await tell(all, to, { ...about, title: 'handoverSuccessorTitle', body: 'handoverSuccessorBody', values: { ...values, address: `${addressOf(all.region)}/vandaag` } });
  await tell(all, from, { ...about, title: 'handoverBeforeTitle', body: 'handoverBeforeBody' });
}));

/** Whoever alone had a role is gone: each who sets up the region hears it. */
on(leftAlone, (work, { data }) => raised(work, async (all) => {
  const values = { ...(await postInWords(all, data)), address: `${addressOf(all.region)}/beheer/mensen` };
  for (const administrator of await holdersOf(all, 'region')) await tell(all, administrator, { as: 'region', purpose: LEFT_ALONE, sender: 'region', title: 'leftAloneTitle', body: 'leftAloneBody', values });
}));

/** Who is asked to be a contact person gets a link to say yes or no. */
on(contactAsked, (work, { subjectId, data: { contact } }) => raised(work, async (all) => {
  if (contact) await tell(all, contact, { purpose: CONTACT, sender: `person:${subjectId}`, subject: { kind: 'person', id: subjectId! }, path: '/contactpersoon', title: 'contactTitle', body: 'contactBody', values: { asker: await nameOf(all, subjectId!) } });
}));

/** Who asked hears the answer; the link that it came by was answered. */
on(contactAnswered, (work, { subjectId, data: { contact, agrees } }) => raised(work, async (all) => {
  if (work.actor.kind === 'link') await answered(all, work.actor.id);
  const answer = agrees ? { title: 'contactYesTitle', body: 'contactYesBody' } as const : { title: 'contactNoTitle', body: 'contactNoBody' } as const;
  await tell(all, subjectId!, { purpose: CONTACT, sender: `person:${contact}`, ...answer, values: { contact: await nameOf(all, contact) } });
}));

/** Who died or moved gets nothing more, also no letter that is printed but not posted. */
on(personStopped, (work, { subjectId }) => stopDeliveries(work, { person: subjectId! }));

/** An answer, by whatever way, is a sign of life. */
on(messageAnswered, (work, { subjectId }) => raised(work, async (all) => {
  const delivery = await all.tx.selectFrom('delivery').select('person_id').where('id', '=', subjectId).executeTakeFirst();
  if (delivery?.person_id) await noteSeen(all, delivery.person_id);
}));
