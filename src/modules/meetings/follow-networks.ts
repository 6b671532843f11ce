import { sql } from 'kysely';
import { on, owe, settle } from '#platform/facts/index.ts';
import { raised } from '#platform/use-case/index.ts';
import { carrierOf, memberLeft, networkEnded } from '#modules/networks/index.ts';
import { stopTopicFor } from '#modules/reach/index.ts';
import { KEEP, LOOK_AFTER, MISSED, SENT_BACK } from './facts.ts';
import { readMeetings } from './meeting-row.ts';
import { callOff } from './plan/plan-meeting.ts';
import { callSeriesOff } from './series/change-series.ts';
import { stillToCome } from './series/series.ts';
import { meetingsText } from './texts.ts';

/** Who left is asked and told nothing any more, also not what was on its way: what they agreed waits for who carries the network, to pass on or drop. */
on(memberLeft, (work, { subjectId, data: { network } }) => raised(work, async (all) => {
  const member = await all.tx.selectFrom('network_member').select(['party_id', 'person_id']).where('id', '=', subjectId!).executeTakeFirstOrThrow();
  await stopTopicFor(all, member.party_id ? { party: member.party_id } : { person: member.person_id! }, `meetings.${network}`);
  const open = await all.tx.selectFrom('agreement').select(['id', 'due_on']).where('member_id', '=', subjectId!).where('closed_at', 'is', null).execute();
  for (const { id, due_on } of open) {
    await settle(all, KEEP, id);
    await owe(all, { what: LOOK_AFTER, holder: carrierOf(network), subjectKind: 'agreement', subjectId: id, dueOn: due_on });
  }
  await settle(all, MISSED, subjectId!);
}));

/** A network that ended meets no more, and nobody is reminded of what was agreed in it. */
on(networkEnded, (work, { subjectId }) => raised(work, async (all) => {
  const network = subjectId!;
  const coming = stillToCome(await readMeetings(all, { network }), all.now), why = meetingsText(all.region.locale, 'networkEnded');
  for (const series of new Set(coming.flatMap((meeting) => meeting.series?.id ?? []))) await callSeriesOff(all, series, why);
  for (const meeting of coming) if (!meeting.series) await callOff(all, meeting, why);
  await sql`update duty set closed_at = ${all.now} where closed_at is null and what = any(${[KEEP, SENT_BACK]}::text[]) and subject_id in (select id from agreement where network_id = ${network})`.execute(all.tx);
}));
