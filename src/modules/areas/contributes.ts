import { statSync } from 'node:fs';
import type { Contribution } from '#platform/contribution.ts';
import { isThere } from '#platform/db/index.ts';
import { administers, refuse } from '#platform/use-case/index.ts';
import { importAreas } from './import-areas.ts';
import type { Country } from './read/items.ts';
import { fileOnDisk } from './read/source-file.ts';
import { summaryLines } from './summary-lines.ts';
import { areasText } from './texts.ts';

export const contribution: Contribution = {
  module: 'areas',
  subjects: [{ path: '/beheer/gebieden', name: (locale) => areasText(locale, 'subjectName'), about: (locale) => areasText(locale, 'subjectAbout'), for: administers }],
  firstSteps: [
    { path: '/beheer/gebieden#inlezen', title: (locale) => areasText(locale, 'stepAreas'), about: (locale) => areasText(locale, 'stepAreasAbout'), isDone: ({ tx, region }) => isThere(tx.selectFrom('commons.area').where('country', '=', region.country)) },
    { path: '/beheer/gebieden#kiezen', title: (locale) => areasText(locale, 'stepWijken'), about: (locale) => areasText(locale, 'stepWijkenAbout'), isDone: ({ tx }) => isThere(tx.selectFrom('wijk')) },
    { path: '/beheer/gebieden#inlezen', title: (locale) => areasText(locale, 'stepPostcodes'), about: (locale) => areasText(locale, 'stepPostcodesAbout'), isDone: ({ tx, region }) => isThere(tx.selectFrom('commons.postcode').where('country', '=', region.country)) },
  ],
  commands: [{
    words: 'import areas',
    usage: 'BESTAND',
    summary: 'leest gebieden, grenzen, cijfers of postcodes in, voor alle gemeenten',
    wholeInstallation: true,
    options: {
      year: { type: 'string', value: 'JAAR', summary: 'jaar van de cijfers of grenzen, als het bestand dat niet zegt' },
      'drawn-by': { type: 'string', value: 'NAAM', summary: 'wie de grenzen tekende, als het geen officiële zijn' },
      country: { type: 'string', value: 'LAND', summary: 'NL of BE, als het bestand dat niet zegt' },
    },
    async run({ ownerUrl, now, say }, [path], options) {
      if (!path) return refuse('areas.fileNameMissing');
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse('areas.fileMissing', { values: { name: path } });
      const file = fileOnDisk(path);
      const summary = await importAreas(ownerUrl, file, {
        now, year: yearOf(options.year), drawnBy: text(options['drawn-by']), country: countryOf(options.country),
        progress: (done) => say(areasText('nl', 'reading', { name: file.name, done })),
      });
      say('');
      return summaryLines(summary, 'nl').join('\n');
    },
  }],
};

const text = (option: string | boolean | undefined): string | undefined => (typeof option === 'string' && option.trim() ? option.trim() : undefined);

function countryOf(option: string | boolean | undefined): Country | undefined {
  if (text(option) === undefined) return undefined;
  const country = text(option)!.toUpperCase();
  return country === 'NL' || country === 'BE' ? country : refuse('areas.countryUnclear');
}

function yearOf(option: string | boolean | undefined): number | undefined {
  if (text(option) === undefined) return undefined;
  return /^(19|20)\d{2}$/.test(text(option)!) ? Number(option) : refuse('areas.yearUnclear');
}
