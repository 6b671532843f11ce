import type { Contribution } from '#platform/contribution.ts';
import './answer.ts';
import { mayPost } from './carry.ts';
import { deliverMail } from './deliver-mail.ts';
import { forgetTries } from './redeem-code.ts';
import { reachPagesText } from './ui/texts.ts';

export const contribution: Contribution = {
  module: 'reach', jobs: [deliverMail, forgetTries],
  subjects: [{ path: '/post', name: (locale) => reachPagesText(locale, 'postTitle'), about: (locale) => reachPagesText(locale, 'postAbout'), for: mayPost }],
};
