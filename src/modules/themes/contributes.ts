import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Contribution } from '#platform/contribution.ts';
import { textOf } from '#platform/i18n/index.ts';
import { administers, refuse } from '#platform/use-case/index.ts';
import { areThemesLookedAt } from './begin-themes.ts';
import { importTaxonomy } from './import-taxonomy.ts';
import { themesText } from './texts.ts';

export const contribution: Contribution = {
  module: 'themes',
  firstSteps: [{ path: '/beheer/themas', title: (locale) => themesText(locale, 'stepThemes'), about: (locale) => themesText(locale, 'stepThemesAbout'), isDone: areThemesLookedAt }],
  subjects: [
    { path: '/beheer/themas', name: (locale) => themesText(locale, 'themesName'), about: (locale) => themesText(locale, 'themesAbout'), for: administers },
    { path: '/beheer/doelgroepen', name: (locale) => themesText(locale, 'audiencesName'), about: (locale) => themesText(locale, 'audiencesAbout'), for: administers },
  ],
  commands: [{
    words: 'import taxonomy',
    usage: 'BESTAND',
    summary: 'leest DigComp of Open Eligibility in, voor alle gemeenten',
    wholeInstallation: true,
    async run({ ownerUrl }, [path]) {
      if (!path) return refuse('themes.fileNameMissing');
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse('themes.fileMissing', { values: { name: path } });
      const { taxonomy, wrong, ...counts } = await importTaxonomy(ownerUrl, { name: basename(path), bytes: readFileSync(path) });
      return [
        taxonomy,
        ...wrong.map(({ line, reason, values }) => themesText('nl', 'wrongLine', { line, reason: textOf('nl', reason, values) })),
        themesText('nl', 'summary', { ...counts, wrong: wrong.length }),
      ].join('\n');
    },
  }],
};
