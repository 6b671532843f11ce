import { nameOfWijk, showActivities, timesInWords, weekdayInWords } from '#modules/directory/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { feedsText } from './texts.ts';

const DAYS = 7, DAY_MS = 86_400_000;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/**
 * What is on in a wijk in the coming seven days, as RSS 2.0: each time is an item of its own, first told a week ahead. `origin` is the address of the site.
 * @throws Refusal 404 when there is no such wijk.
 */
export async function activitiesFeed(context: Context, { wijk, origin }: { wijk: string; origin: string }): Promise<string> {
  const { name } = await nameOfWijk(context, wijk), { locale } = context.region, page = `${origin}/${wijk}/activiteiten`;
  const items = (await showActivities(context, { wijk, days: DAYS })).map(({ title, path, place, day, start, end }) => {
    const when = `${weekdayInWords(day, locale)}, ${timesInWords(start, end, locale) ?? feedsText(locale, 'allDay')}`, told = new Date((start ?? new Date(`${day}T00:00:00Z`)).getTime() - DAYS * DAY_MS);
    return `<item>${element('title', `${title}, ${when}`)}${element('link', new URL(path, origin).href)}${element('description', [when, place].filter(Boolean).join(', '))}`
      + `<guid isPermaLink="false">${escaped(`${path} ${start?.toISOString() ?? day}`)}</guid>${element('pubDate', told.toUTCString())}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${element('title', feedsText(locale, 'title', { wijk: name }))}${element('link', page)}`
    + `${element('description', feedsText(locale, 'about'))}${element('language', locale)}<atom:link href="${page}.rss" rel="self" type="application/rss+xml"/>\n${items.join('\n')}\n</channel></rss>\n`;
}
