import { fail, type ActionFailure } from '@sveltejs/kit';
import { showBegin, showCarriedMeeting, showMeeting, showSeries, type Meeting, type MeetingView, type SeriesView } from '#modules/meetings/index.ts';
import { typeset, type Paper } from '#outlets/print/index.ts';
import { isId } from '#platform/db/index.ts';
import { typedIn, type RefusedForm } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';

type Params = { slug: string; number: string };

/** What an address of a meeting says. @throws Refusal 404. */
export const addressOf = ({ slug, number }: Params): { slug: string; number: number } => (/^[1-9]\d{0,5}$/.test(number) ? { slug, number: Number(number) } : notFound());

/** The meeting at an address of the site, for who takes part. @throws Refusal 404. */
export const meetingAt = async (context: Context, params: Params): Promise<MeetingView> => showMeeting(context, addressOf(params));

/** The same for who carries its network. @throws Refusal 404. */
export async function carriedAt(context: Context, params: Params): Promise<MeetingView> {
  const view = await meetingAt(context, params);
  return view.isCarrier ? view : notFound();
}

/** Only the meeting itself, for who carries its network: enough to change it. @throws Refusal 404. */
export const carriedMeetingAt = async (context: Context, params: Params): Promise<Meeting> => showCarriedMeeting(context, addressOf(params));

/** Which of the forms of a page was refused. */
export const of = (name: string, { status, data }: ActionFailure<RefusedForm>) => fail(status, { ...data, of: name });

/** Name and address of a network, for who carries it. @throws Refusal 404. */
export const carriedNetwork = (context: Context, slug: string): Promise<{ slug: string; name: string }> => showBegin(context, slug);

/** The rows of a form whose fields are called `<name>.<row>.<part>`. */
export function rowsIn<Row extends Record<string, string>>(form: FormData, name: string, empty: Row): Row[] {
  const rows: Row[] = [];
  for (const [field, value] of Object.entries(typedIn(form))) {
    const [of, row, part] = field.split('.');
    if (of === name && row && /^\d{1,2}$/.test(row) && part && Object.hasOwn(empty, part)) rows[Number(row)] = { ...(rows[Number(row)] ?? empty), [part]: value };
  }
  return Array.from(rows, (row) => row ?? empty);
}

/** The rows of a standing agenda. */
export const standingRowsIn = (form: FormData): object[] =>
  rowsIn(form, 'items', { part: '', title: '', who: '', minutes: '', aim: '', order: '', isOn: '' }).map(({ isOn, ...row }) => ({ ...row, isOn: isOn === 'ja' }));

/** What a form says by `<name>.<key>`. */
export const keyed = (form: FormData, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(typedIn(form)).flatMap(([field, value]) => (field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), value]] : [])));

/** What the form of a meeting says. */
export function meetingTyped(form: FormData): object {
  const { isHome, isPublic, ...typed } = typedIn(form);
  return { ...typed, isHome: isHome === 'ja', isPublic: isPublic === 'ja' };
}

/** A paper with names on it: for who asks, and kept by nobody on the way. */
export async function paperOf(paper: Paper, filename: string): Promise<Response> {
  const { pdf } = await typeset(paper);
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${filename}"`, 'cache-control': 'private, no-store' } });
}

/** A file that somebody shared, or takes out of here: it is saved, never opened within the site. */
export const fileOf = ({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): Response => new Response(new Uint8Array(bytes), { headers: {
  'content-type': type, 'content-disposition': `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' } });

/** A series for who takes part; `noted` is the member whose answer who carries the network writes down. @throws Refusal 404. */
export const seriesAt = async (context: Context, series: string, noted: string | null = null): Promise<SeriesView> => (isId(series) ? showSeries(context, { series, noted }) : notFound());

/** The same for who carries its network. @throws Refusal 404. */
export async function carriedSeriesAt(context: Context, series: string): Promise<SeriesView> {
  const view = await seriesAt(context, series);
  return view.isCarrier ? view : notFound();
}

/** What the form for the meetings of a series says. */
export const repliesIn = (form: FormData): object => ({ ...typedIn(form), replies: keyed(form, 'replies') });
