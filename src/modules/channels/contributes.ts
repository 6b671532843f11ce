import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import './follow-audiences.ts';
import { personal } from './personal.ts';
import { maySeeChannels } from './rights.ts';
import { channelsText } from './texts.ts';
import { DEADLINE, STILL_RIGHT, watchChannels } from './watch-channels.ts';

/** A line on Vandaag is enough. */
const standsOnToday = async () => {};

const atChannel = aboutRow('channel', (slug) => `/kanalen/${slug}`);

export const contribution: Contribution = {
  module: 'channels', personal, jobs: [watchChannels],
  duties: {
    [DEADLINE]: { title: (locale) => channelsText(locale, 'dutyDeadline'), path: '/kanalen', remind: standsOnToday, ...atChannel },
    [STILL_RIGHT]: { title: (locale) => channelsText(locale, 'dutyStillRight'), path: '/kanalen', remind: standsOnToday, ...atChannel },
  },
  subjects: [{ path: '/kanalen', name: (locale) => channelsText(locale, 'title'), about: (locale) => channelsText(locale, 'subjectAbout'), for: maySeeChannels }],
};
