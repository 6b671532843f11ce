import type { Contribution } from '#platform/contribution.ts';
import { personal } from './personal.ts';
import { maySeeChannels } from './rights.ts';
import { channelsText } from './texts.ts';

export const contribution: Contribution = {
  module: 'channels', personal,
  subjects: [{ path: '/kanalen', name: (locale) => channelsText(locale, 'title'), about: (locale) => channelsText(locale, 'subjectAbout'), for: maySeeChannels }],
};
