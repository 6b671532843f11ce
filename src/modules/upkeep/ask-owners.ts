import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { owe, record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { holidayCalendar, type HolidayCalendar, type SchoolRegion } from '#modules/calendar/index.ts';
import { send, type Notice } from '#modules/reach/index.ts';
import { CONFIRM, ownersAsked } from './facts.ts';
import { askOn, DAYS_BETWEEN, dayAfter, outsideHolidays, stepAfter, type Age, type Step } from './rules.ts';
import { upkeepText } from './texts.ts';

/** Links of a round are good for as long as it can last. */
const LINK_DAYS = 120;

/** Every night: asks the owners whose week has come, reminds those who did not answer, and puts who still did not on the coordinator's list to telephone. */
export const stepUpkeep: Job = {
  name: 'upkeep.step',
  nightly: true,
  async run(work) {
    const today = work.now.toISOString().slice(0, 10);
    const holidays = holidayCalendar({ country: work.region.country, schoolRegion: work.region.settings.schoolRegion as SchoolRegion });
    if (outsideHolidays(today, holidays) !== today) return;
    const rule = await work.tx.selectFrom('upkeep_rule').select(['months', 'calls_a_week']).executeTakeFirstOrThrow();
    await remind(work, today, holidays);
    await telephone(work, today, rule.calls_a_week);
    await ask(work, today, rule.months, holidays);
  },
};

async function ask(work: Work, today: string, months: number, holidays: HolidayCalendar): Promise<void> {
  const due = (await agesOf(work)).filter((age) => askOn(age, months, holidays) <= today).map(({ partyId }) => partyId);
  if (due.length === 0) return;
  const message = await send(work, notice(work, 'ask'), due.map((party) => ({ party })));
  const next = outsideHolidays(dayAfter(today, DAYS_BETWEEN), holidays);
  await putRows(work.tx, 'upkeep_round', due.map((party_id) => ({ id: newId(), party_id, asked_on: today, message_id: message, step: 'asked', next_on: next })));
  for (const party of due) await owe(work, { what: CONFIRM, holder: `party:${party}`, subjectKind: 'party', subjectId: party, dueOn: dayAfter(today, 2 * DAYS_BETWEEN) });
  await record(work, ownersAsked, message, { step: 'asked', count: due.length });
}

/** Owners that are not being asked already, with the age of what they said. */
async function agesOf({ tx }: Work): Promise<Age[]> {
  const { rows } = await sql<Age>`
    select p.id as "partyId", to_char(least(coalesce(p.confirmed_at, s.oldest, p.made_at), s.oldest), 'YYYY-MM-DD') as "oldestOn", coalesce(s.never, p.confirmed_at is null) as "isNever",
      (select to_char(max(r.made_at), 'YYYY-MM-DD') from report r where r.party_id = p.id and r.outcome is distinct from 'was_right') as "warnedOn"
    from party p left join lateral (select min(coalesce(confirmed_at, made_at)) as oldest, bool_or(confirmed_at is null) as never from service where party_id = p.id and status <> 'ended') s on true
    where p.ended_at is null and (p.ends_on is null or p.ends_on > now()) and not exists (select 1 from upkeep_round r where r.party_id = p.id and r.closed_at is null)`.execute(tx);
  return rows;
}

async function remind(work: Work, today: string, holidays: HolidayCalendar): Promise<void> {
  const rounds = await work.tx.selectFrom('upkeep_round').select(['id', 'party_id', 'step']).where('closed_at', 'is', null).where('next_on', '<=', today).where('step', 'in', ['asked', 'reminded']).execute();
  for (const [step, some] of Map.groupBy(rounds, ({ step }) => step as Step)) {
    const message = await send(work, notice(work, step === 'asked' ? 'remind' : 'remindAgain'), some.map(({ party_id }) => ({ party: party_id })));
    await moveOn(work, some.map(({ id }) => id), stepAfter[step], outsideHolidays(dayAfter(today, DAYS_BETWEEN), holidays), message);
    await record(work, ownersAsked, message, { step: stepAfter[step], count: some.length });
  }
}

/** Who did not answer twice is telephoned: at most so many a week in each wijk, the longest waiting first. */
async function telephone(work: Work, today: string, most: number): Promise<void> {
  const { rows } = await sql<{ id: string; party_id: string; wijk: string }>`
    with waiting as (select r.id, r.party_id, r.asked_on, coalesce((select w.code from wijk w where w.codes && p.areas order by w.position limit 1), 'region') as wijk
      from upkeep_round r join party p on p.id = r.party_id where r.closed_at is null and r.step = 'reminded_again' and r.next_on <= ${today}),
    calls as (select coalesce((select w.code from wijk w where w.codes && p.areas order by w.position limit 1), 'region') as wijk, count(*) as n
      from upkeep_round r join party p on p.id = r.party_id where r.step = 'to_call' and r.closed_at is null and r.next_on > ${dayAfter(today, -7)} group by 1),
    ranked as (select *, row_number() over (partition by wijk order by asked_on, id) as nth from waiting)
    select k.id, k.party_id, k.wijk from ranked k left join calls c on c.wijk = k.wijk where k.nth <= ${most} - coalesce(c.n, 0)`.execute(work.tx);
  for (const [wijk, some] of Map.groupBy(rows, (row) => row.wijk)) {
    const sender = wijk === 'region' ? 'region' : `coordinator:area:${wijk}`;
    const message = await send(work, { ...notice(work, 'call'), sender, notByMail: true }, some.map(({ party_id }) => ({ party: party_id })));
    await moveOn(work, some.map(({ id }) => id), 'to_call', today, message);
    await record(work, ownersAsked, message, { step: 'to_call', count: some.length });
  }
}

async function moveOn(work: Work, ids: string[], step: Step, nextOn: string, message: string): Promise<void> {
  await sql`update upkeep_round set step = ${step}, next_on = ${nextOn}, message_id = ${message} where id = any(${ids}::uuid[])`.execute(work.tx);
}

function notice({ region }: Work, kind: 'ask' | 'remind' | 'remindAgain' | 'call'): Notice {
  const say = (part: 'Title' | 'Body') => upkeepText(region.locale, `${kind}${part}`, { region: region.name, phone: region.settings.helpPhone });
  return { purpose: CONFIRM, topic: CONFIRM, urgency: 'request', sender: 'region', path: '/klopt', title: say('Title'), body: say('Body'), script: upkeepText(region.locale, 'script', { region: region.name }),
    short: upkeepText(region.locale, 'short', { region: region.name }), days: LINK_DAYS };
}
