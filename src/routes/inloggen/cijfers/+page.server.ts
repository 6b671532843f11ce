import { redirect } from '@sveltejs/kit';
import { redeemDigits } from '#modules/people/index.ts';
import { MAIL_QUESTION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { demoIsOpen } from '../../demo/demo-is-open.ts';
import { deviceOf, keepSession } from '../../sessions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  if (!event.cookies.get(MAIL_QUESTION_COOKIE)) redirect(303, '/inloggen');
  return { mailbox: demoIsOpen(event), hasSearch: true };
};

export const actions: Actions = {
  default: async (event) => {
    const { db, region, now, locale } = event.locals.context;
    const form = await event.request.formData();
    const browser = event.cookies.get(MAIL_QUESTION_COOKIE) ?? '';
    const opened = await attempt(locale, form, () => redeemDigits(db, region, browser, { digits: form.get('digits') ?? '' }, deviceOf(event), now));
    if (refused(opened)) return opened;
    event.cookies.delete(MAIL_QUESTION_COOKIE, { path: '/inloggen' });
    await keepSession(opened.done, { db }, event);
    redirect(303, '/vandaag');
  },
};
