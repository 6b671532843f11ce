import { forms, type ChannelDocument, type Form } from './channel-document.ts';

type Reaching = Pick<ChannelDocument, 'everyone' | 'audiences' | 'languages' | 'forms'>;
/** How many channels there are in each form, and in which languages. One channel in two forms counts in both. */
type ByForm = Record<Form, { count: number; languages: string[] }>;
export type Row = { key: string; total: number; byForm: ByForm };

/** Audiences and languages by what does not reach them. Each stands in one list of its kind: the first that is true of it. */
type Gaps = {
  /** No channel at all: none of their own, none for everyone. */
  audiencesUnreached: string[];
  /** All that comes to them is online: who has no internet hears nothing. */
  audiencesOnlineOnly: string[];
  /** What is made for them is online; without internet they have what is for everyone. */
  audiencesOwnOnlineOnly: string[];
  /** Nothing is made for them; they have what is for everyone. */
  audiencesNothingOwn: string[];
  languagesUnreached: string[];
  languagesOnlineOnly: string[];
  /** Spoken or on a screen, nothing to keep and read again. */
  languagesNotOnPaper: string[];
};
export type Coverage = { everyone: Row; audiences: Row[]; languages: Row[]; gaps: Gaps };

/**
 * What reaches whom: of each audience the channels that are made for it, and of each language the channels in it. Channels are counted, people never:
 * who reads the paper may well be in the app group too.
 */
export function coverageOf(channels: readonly Reaching[], audiences: readonly string[], languages: readonly string[]): Coverage {
  const everyone = rowOf('everyone', channels.filter((channel) => channel.everyone));
  const audienceRows = audiences.map((slug) => rowOf(slug, channels.filter((channel) => channel.audiences.includes(slug))));
  const languageRows = languages.map((code) => rowOf(code, channels.filter((channel) => channel.languages.includes(code))));
  return { everyone, audiences: audienceRows, languages: languageRows, gaps: { ...audienceGaps(audienceRows, everyone), ...languageGaps(languageRows) } };
}

function rowOf(key: string, channels: readonly Reaching[]): Row {
  const inForm = (form: Form) => channels.filter((channel) => channel.forms.includes(form));
  const cell = (form: Form) => ({ count: inForm(form).length, languages: [...new Set(inForm(form).flatMap((channel) => channel.languages))].sort() });
  return { key, total: channels.length, byForm: Object.fromEntries(forms.map((form) => [form, cell(form)])) as ByForm };
}

const worksOffline = ({ byForm }: Row) => forms.some((form) => form !== 'online' && byForm[form].count > 0);

function audienceGaps(rows: readonly Row[], everyone: Row): Pick<Gaps, 'audiencesUnreached' | 'audiencesOnlineOnly' | 'audiencesOwnOnlineOnly' | 'audiencesNothingOwn'> {
  const kindOf = (row: Row): keyof Gaps | null => {
    if (row.total + everyone.total === 0) return 'audiencesUnreached';
    if (!worksOffline(row) && !worksOffline(everyone)) return 'audiencesOnlineOnly';
    if (row.total === 0) return 'audiencesNothingOwn';
    return worksOffline(row) ? null : 'audiencesOwnOnlineOnly';
  };
  const of = (kind: keyof Gaps) => rows.filter((row) => kindOf(row) === kind).map(({ key }) => key);
  return { audiencesUnreached: of('audiencesUnreached'), audiencesOnlineOnly: of('audiencesOnlineOnly'), audiencesOwnOnlineOnly: of('audiencesOwnOnlineOnly'), audiencesNothingOwn: of('audiencesNothingOwn') };
}

function languageGaps(rows: readonly Row[]): Pick<Gaps, 'languagesUnreached' | 'languagesOnlineOnly' | 'languagesNotOnPaper'> {
  const of = (holds: (row: Row) => boolean) => rows.filter(holds).map(({ key }) => key);
  return {
    languagesUnreached: of((row) => row.total === 0),
    languagesOnlineOnly: of((row) => row.total > 0 && !worksOffline(row)),
    languagesNotOnPaper: of((row) => worksOffline(row) && row.byForm.paper.count === 0),
  };
}
