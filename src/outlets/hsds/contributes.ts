import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { nameOfField } from '#modules/directory/index.ts';
import type { Command, Contribution } from '#platform/contribution.ts';
import { textOf } from '#platform/i18n/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { Kind, Report } from './in/import-feed.ts';
import { readPackage } from './in/read-package.ts';
import { bringIn, readDueSources, readSource, saveSource } from './in/sources.ts';
import { hsdsText } from './texts.ts';

const importHsds: Command = {
  words: 'import hsds',
  usage: 'BESTAND|ADRES',
  summary: 'leest een andere sociale kaart in: een HSDS-adres of een datapackage.zip',
  options: { elke: { type: 'string', value: 'UREN', summary: 'lees dit adres nu, en daarna vanzelf elke zoveel uur opnieuw; 24 is elke dag' } },
  async run({ context, say }, [from], { elke }) {
    if (!from) return refuse('hsds.addressMissing');
    const isAddress = /^https?:\/\//i.test(from);
    if (!isAddress && !statSync(from, { throwIfNoEntry: false })?.isFile()) return refuse('hsds.fileMissing', { values: { name: from } });
    const source = await saveSource(context, { address: isAddress ? from : `file:${basename(from)}`, everyHours: isAddress && elke !== undefined ? Number(elke) : null });
    const report = isAddress ? await readSource(context, source, { say }) : await bringIn(context, source, await readPackage(readFileSync(from)), { say });
    return report === 'unchanged' ? hsdsText('nl', 'unchanged') : reportLines(report).join('\n');
  },
};

/** What became of a reading, a line for each thing that somebody may want to look at, and a line that sums up. */
function reportLines(report: Report): string[] {
  return [
    ...report.wrong.map(({ name, field, reason }) => hsdsText('nl', 'wrongLine', { name, field, reason: textOf('nl', reason) })),
    ...report.differs.map(({ kind, name, fields }) => hsdsText('nl', 'differsLine', { name, fields: namesOf(kind, fields).join(', ') })),
    ...report.gone.map(({ name }) => hsdsText('nl', 'goneLine', { name })),
    hsdsText('nl', 'summary', { new: report.new, changed: report.changed, same: report.same, wrong: report.wrong.length }),
  ];
}

/** Fields as people know them; of a place they are all about the place. */
const namesOf = (kind: Kind, fields: readonly string[]) => (kind === 'location' ? [nameOfField('nl', 'service', 'locations')] : fields.map((field) => nameOfField('nl', kind, field)));

export const contribution: Contribution = {
  module: 'hsds',
  commands: [importHsds],
  jobs: [{ name: 'hsds.read-sources', hourly: true, runApart: (context) => readDueSources(context) }],
};
