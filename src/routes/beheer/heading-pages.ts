/** Themes and audiences are kept on the same pages under two addresses: what their loads and actions do. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { countUnderHeadings, isHeadingFollowed } from '#modules/directory/index.ts';
import { areHeadingsBegun, dropHeading, findTerms, findThemesRight, listHeadings, mapHeading, moveHeading, saveHeading, showHeading, takeFirstSet, unmapHeading, type HeadingKind } from '#modules/themes/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound, type Context } from '#platform/use-case/index.ts';
import { doneIn } from './forms.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { slug?: string } };
type UseCase = (context: Context, input: unknown) => Promise<unknown>;

/** The list of a kind. */
export async function headingsPage(kind: HeadingKind, { locals: { actor, context }, url }: Pick<Event, 'locals' | 'url'>) {
  if (!administers(actor)) notFound();
  const headings = await listHeadings(context, kind), counts = await countUnderHeadings(context, kind);
  return { kind, headings: headings.map((one) => ({ ...one, count: counts.get(one.slug) ?? 0 })), ...(await areHeadingsBegun(context, undefined)), done: doneIn(url, ['headingAdded', 'headingDropped', 'headingsBegun', 'headingsRight']), hasSearch: true };
}

/** One of them. */
export async function headingPage(kind: HeadingKind, { locals: { actor, context }, params, url }: Pick<Event, 'locals' | 'url' | 'params'>) {
  if (!administers(actor)) notFound();
  const view = await showHeading(context, { kind, slug: params.slug ?? '' }), counts = await countUnderHeadings(context, kind);
  const words = url.searchParams.get('zoek')?.trim() ?? '';
  return { kind, view, count: counts.get(view.heading.slug) ?? 0, isFollowed: await isHeadingFollowed(context, { kind, slug: view.heading.slug }), words, found: await findTerms(context, { kind, words }), done: doneIn(url, ['headingSaved', 'mapped', 'unmapped']), hasSearch: true };
}

/** A form of these pages: what it does, and where the browser goes then. */
const doing = (kind: HeadingKind, useCase: UseCase, next: (slug: string) => string, more: Record<string, string> = {}) => async ({ request, params, locals: { context, locale } }: Event) => {
  const form = await request.formData();
  const typed = typedIn(form), slug = params.slug ?? typed.slug ?? '';
  const done = await attempt(locale, form, () => useCase(context, { ...typed, ...more, kind, slug }));
  return refused(done) ? done : redirect(303, next(slug));
};

const pathOf = (kind: HeadingKind) => (kind === 'theme' ? '/beheer/themas' : '/beheer/doelgroepen');

export function headingsActions(kind: HeadingKind) {
  const list = (done: string) => () => `${pathOf(kind)}?gedaan=${done}`, there = (slug: string) => `${pathOf(kind)}#h-${slug}`;
  return {
    nieuw: doing(kind, saveHeading, list('headingAdded')), begin: doing(kind, takeFirstSet, list('headingsBegun')), goed: doing(kind, findThemesRight, list('headingsRight')),
    hoger: doing(kind, moveHeading, there, { to: 'up' }), lager: doing(kind, moveHeading, there, { to: 'down' }),
  };
}

export function headingActions(kind: HeadingKind) {
  const one = (done: string) => (slug: string) => `${pathOf(kind)}/${slug}?gedaan=${done}`;
  return {
    bewaar: doing(kind, saveHeading, one('headingSaved')), koppel: doing(kind, mapHeading, one('mapped')), los: doing(kind, unmapHeading, one('unmapped')),
    weg: doing(kind, dropHeading, () => `${pathOf(kind)}?gedaan=headingDropped`),
  };
}
