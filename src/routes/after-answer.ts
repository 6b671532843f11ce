import type { Actor } from '#platform/use-case/index.ts';

/** In the address of a page by link that was opened from a slip, to type it over. */
export const SLIP = 'strook';
/** Where the form of such a page begins: from here one goes on by the keyboard. */
export const ANSWER = 'antwoord';

/** Where who answered by a link goes on: the same page, which says so; whoever types slips over, to the next one. */
export const afterAnswer = ({ params: { token }, url, locals: { actor } }: { params: { token: string }; url: URL; locals: { actor: Actor } }): string =>
  (url.searchParams.has(SLIP) && actor.kind === 'person' ? `/stroken?na=${token}` : `${url.pathname}?gedaan`);
