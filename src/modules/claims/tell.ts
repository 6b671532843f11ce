import type { Work } from '#platform/use-case/index.ts';
import { send } from '#modules/reach/index.ts';
import { claimsText } from './texts.ts';

type Told = 'approved' | 'refused' | 'expired' | 'claimConfirmed' | 'claimRefused' | 'replaced' | 'left' | 'lapsed' | 'stillThere' | 'merged' | 'mergeUndone' | 'stops' | 'goesOn' | 'occasionOver';
const DAYS_KEPT = 60;

/** Tells somebody how it went with what they asked, or what changed for them. The title says it; the body says what they can do. */
export async function tell(work: Work, person: string, topic: string, what: Told, values: Record<string, string>): Promise<void> {
  const { locale, name, settings } = work.region;
  const say = (part: 'Title' | 'Body') => claimsText(locale, `${what}${part}`, { entry: '', other: '', date: '', reason: '', address: '', ...values, region: name, phone: settings.helpPhone });
  await send(work, { purpose: topic, topic, urgency: 'request', sender: 'region', title: say('Title'), body: say('Body'), script: say('Title'), short: say('Title'), days: DAYS_KEPT }, [{ person }]);
}
