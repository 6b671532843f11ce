import { readLanguages } from '#modules/imports/index.ts';
import { dayTyped } from '#platform/days/index.ts';
import { refuse } from '#platform/use-case/index.ts';

/**
 * What `saveChannel` takes, from the form's fields. A field is called after its place in that input (`channel.reach.number`), so that a refusal finds its
 * field; a box is called after its group and itself (`channel.areas.WK990101`), so that all that was ticked comes back. @throws Refusal about a language.
 */
export function channelFromForm(form: FormData, slug: string | null, today: string): unknown {
  // What is no day goes on as it is, to be refused beside its field.
  const dayIn = (text: string, lean = {}): string => dayTyped(text, today, lean) ?? text;
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || null;
  const ticked = (group: string) => [...form.keys()].filter((name) => name.startsWith(`${group}.`)).map((name) => name.slice(group.length + 1));
  const any = (...names: string[]) => names.some((name) => text(name) !== '');
  return {
    channel: {
      ...(slug === null ? {} : { slug }),
      kind: text('channel.kind'), name: text('channel.name'), owner: optional('channel.owner'), about: optional('channel.about'), areas: ticked('channel.areas'),
      everyone: form.has('channel.everyone'), audiences: ticked('channel.audiences'), languages: languagesIn(text('channel.languages')), forms: ticked('channel.forms'),
      reach: any('channel.reach.number', 'channel.reach.basis', 'channel.reach.on')
        ? { number: numberIn(text('channel.reach.number')), unit: text('channel.reach.unit'), basis: text('channel.reach.basis'), on: dayIn(text('channel.reach.on'), { isPast: true }) } : null,
      rhythm: optional('channel.rhythm'), deadline: any('channel.deadline.on', 'channel.deadline.every') ? { on: dayIn(text('channel.deadline.on')), every: text('channel.deadline.every') } : null,
      deadlineWords: optional('channel.deadlineWords'), handInEmail: optional('channel.handInEmail'), handInUrl: optional('channel.handInUrl'), handInWords: optional('channel.handInWords'),
      cost: text('channel.cost') || 'unknown', costWords: optional('channel.costWords'), website: optional('channel.website'), foundAt: optional('channel.foundAt'), shown: form.has('channel.shown'),
    },
    contact: { name: optional('contact.name'), phone: optional('contact.phone'), email: optional('contact.email') },
    seen: optional('seen'),
  };
}

/** "1.200", "1 200" and "1200" are the same number. */
const numberIn = (text: string): number => (/^\d[\d. ]*$/.test(text) ? Number(text.replaceAll(/[. ]/g, '')) : NaN);

function languagesIn(text: string): string[] {
  const { codes, unknown } = readLanguages(text);
  if (unknown.length) refuse('platform.inputUnclear', { status: 422, fields: { 'channel.languages': 'channels.languagesUnknown' }, values: { words: unknown.join(', ') } });
  return codes;
}
