import type { OpenDuty } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { holdersOf } from '#modules/people/index.ts';
import { send, type Recipient } from '#modules/reach/index.ts';
import { REVIEW } from './facts.ts';
import { readPartnerships } from './read-partnerships.ts';
import { partnershipsText } from './texts.ts';

const DAYS_KEPT = 60;

/** On its review date: whoever it waits for is told to look whether it is still right. */
export const remindOfReview = (work: Work, { subjectId, holder }: OpenDuty): Promise<void> => raised(work, async (all) => {
  const [known] = await readPartnerships(all, { id: subjectId });
  if (!known || known.ended) return;
  const to: Recipient[] = holder.startsWith('party:') ? [{ party: holder.slice('party:'.length) }] : (await holdersOf(all, holder)).map((person) => ({ as: holder, person })), { locale, settings } = all.region;
  const say = (part: 'Title' | 'Body') => partnershipsText(locale, `review${part}`, { title: known.title, address: `${addressOf(all.region)}/samen/${known.slug}`, phone: settings.helpPhone });
  if (to.length) await send(all, { purpose: REVIEW, topic: REVIEW, urgency: 'request', sender: 'region', subject: { kind: 'partnership', id: known.id }, title: say('Title'), body: say('Body'), script: say('Body'), short: say('Title'), days: DAYS_KEPT }, to);
});
