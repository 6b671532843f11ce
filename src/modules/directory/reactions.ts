import { sql } from 'kysely';
import { on, owe, settle, type OpenDuty } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { post } from '#platform/mail/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { questionAnswered } from './spreadsheet/questions.ts';
import { spreadsheetImported } from './spreadsheet/run-import.ts';
import { spreadsheetUndone } from './spreadsheet/undo-import.ts';
import { directoryText } from './texts.ts';

/** Questions after an import wait for the owner of the entry, or for the administrators where nobody speaks for it. */
export const ANSWER_QUESTIONS = 'directory.answer-questions';
const DAYS_TO_ANSWER = 14;
const DAY = 86_400_000;

on(spreadsheetImported, async (work, fact) => {
  const { rows } = await sql<{ scope: string }>`select distinct scope from import_question where run_id = ${fact.subjectId} and answer is null`.execute(work.tx);
  const dueOn = new Date(work.now.getTime() + DAYS_TO_ANSWER * DAY).toISOString().slice(0, 10);
  for (const { scope } of rows) await owe(work, { what: ANSWER_QUESTIONS, holder: scope, subjectKind: 'import', subjectId: fact.subjectId!, dueOn, remindFrom: work.now });
});

on(questionAnswered, async (work, fact) => {
  const { rows } = await sql`select 1 from import_question where run_id = ${fact.subjectId} and scope = ${fact.data.scope} and answer is null limit 1`.execute(work.tx);
  if (rows.length === 0) await settle(work, ANSWER_QUESTIONS, fact.subjectId!, fact.data.scope);
});

on(spreadsheetUndone, (work, fact) => settle(work, ANSWER_QUESTIONS, fact.subjectId!));

/** One mail to each who speaks for the entries' party, or to the administrators when nobody does. Runs with the system's reach. */
export async function remindOfQuestions(work: Work, duty: OpenDuty): Promise<void> {
  const { rows: [open] } = await sql<{ n: number; source: string | null }>`select count(*)::int as n, min(source) as source from import_question where run_id = ${duty.subjectId} and scope = ${duty.holder} and answer is null`.execute(work.tx);
  if (!open || open.n === 0) return;
  for (const to of await addressesFor(work, duty.holder)) await post(work, {
    purpose: ANSWER_QUESTIONS, to, subject: directoryText(work.locale, 'questionsSubject', { count: open.n }),
    body: directoryText(work.locale, 'questionsBody', { count: open.n, region: work.region.name, address: `${addressOf(work.region)}/inloggen` }),
  });
}

async function addressesFor({ tx, now }: Work, holder: string): Promise<string[]> {
  const today = now.toISOString().slice(0, 10);
  const members = holder.startsWith('party:') ? (await sql<{ value: string }>`select distinct c.value from representation r join person_contact c on c.person_id = r.person_id and c.kind = 'email'
    where r.party_id = ${holder.slice('party:'.length)} and r.ended_at is null and r.approved_at is not null and (r.ends_on is null or r.ends_on >= ${today})`.execute(tx)).rows : [];
  const chosen = members.length ? members : (await sql<{ value: string }>`select distinct c.value from role r join person_contact c on c.person_id = r.person_id and c.kind = 'email'
    where r.kind = 'administrator' and r.ended_at is null and (r.ends_on is null or r.ends_on >= ${today})`.execute(tx)).rows;
  return chosen.map((row) => row.value);
}
