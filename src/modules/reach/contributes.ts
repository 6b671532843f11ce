import { sql } from 'kysely';
import type { Contribution, Subject } from '#platform/contribution.ts';
import { addressOf } from '#platform/http/site.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { OpenDuty } from '#platform/facts/index.ts';
import './answer.ts';
import { destroySheets } from './calls/destroy-sheets.ts';
import { CALL } from './calls/make-call-sheet.ts';
import { mayMakeCallSheets, mayPost } from './carry.ts';
import { forgetConversations } from './conversation/look-at-held.ts';
import { LOOK_AT_HELD } from './conversation/write.ts';
import './tell-of-people.ts';
import { deliverMail } from './deliver-mail.ts';
import { forgetMessages } from './forget-messages.ts';
import { personal } from './personal.ts';
import { forgetTries } from './redeem-code.ts';
import { forgetReplies } from './replies/list-replies.ts';
import { READ_REPLY } from './replies/take-mail.ts';
import { send } from './send.ts';
import { reachText } from './texts.ts';
import { reachPagesText } from './ui/texts.ts';

const subject = (path: string, name: Parameters<typeof reachPagesText>[1], about: Parameters<typeof reachPagesText>[1], of: Subject['for']): Subject => ({ path, name: (locale) => reachPagesText(locale, name), about: (locale) => reachPagesText(locale, about), for: of });

/** Tells a caller that people still wait on their sheet. */
async function remindCaller(work: Work, { holder }: OpenDuty): Promise<void> {
  const say = (key: Parameters<typeof reachText>[1], values = {}) => reachText(work.region.locale, key, values);
  const link = `${addressOf(work.region)}/bellijst`;
  await send(work, { purpose: CALL, topic: 'reach.calls', urgency: 'request', sender: 'region', title: say('callDutySubject'), body: say('callDutyBody', { name: '{name}', link }), script: say('callDutySubject'), short: `${say('callDutySubject')} ${link}`, days: 14 }, [{ person: holder.slice('person:'.length) }]);
}

export const contribution: Contribution = {
  module: 'reach', personal, jobs: [deliverMail, forgetReplies, forgetMessages, forgetTries, destroySheets, forgetConversations],
  subjects: [
    subject('/post', 'postTitle', 'postAbout', mayPost),
    subject('/stroken', 'slipsTitle', 'slipsAbout', mayPost),
    subject('/bellijst', 'callsTitle', 'callsAbout', mayMakeCallSheets),
    subject('/appen', 'textsTitle', 'textsAbout', mayMakeCallSheets),
    subject('/verstuurd', 'sentTitle', 'sentAbout', mayPost),
  ],
  duties: {
    [CALL]: { path: '/bellijst', about: sql`select to_char(o.made_at, 'DD-MM-YYYY') from call_sheet o where o.id = d."subjectId"`, open: (_, { subjectId }) => `/bellijst/${subjectId}`, title: (locale) => reachText(locale, 'callDuty'), remind: remindCaller },
    [LOOK_AT_HELD]: { path: '/beheer/gesprekken', open: (_, { subjectId }) => `/beheer/gesprekken#${subjectId}`, title: (locale) => reachText(locale, 'heldDuty'), remind: async () => {} },
    [READ_REPLY]: { path: '/antwoorden', title: (locale) => reachText(locale, 'replyDuty'), remind: async () => {} },
  },
  topics: { 'reach.written': (locale) => reachPagesText(locale, 'topic_written'), 'reach.calls': (locale) => reachPagesText(locale, 'topic_calls') },
  postsFromElsewhere: ['/stoppen/', '/gesprek/'],
};
