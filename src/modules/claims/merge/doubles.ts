/** What two entries that become one may both have, and the one that stays can have once: what is closed or dropped of it, and opened again when the merge is taken back. */
import { sql, type RawBuilder } from 'kysely';
import type { EditKind } from '#modules/directory/index.ts';

/** The kinds of entry that something is of. */
export const PARTY = ['party'] as const, BOTH = ['party', 'service'] as const;

/** The entry that stays, and the one that goes. */
export type Ids = { kind: EditKind; kept: string; gone: string };

/** `close` answers keys of what it closed; `open` gets those back, and the moment at which they were closed. */
type Double = { name: string; kinds: readonly EditKind[]; close: (ids: Ids, now: Date) => RawBuilder<{ key: string }>; open: (ids: Ids, at: Date, keys: readonly string[]) => RawBuilder<unknown> };
const scope = (id: string) => `party:${id}`;

/** Where there may be only one, and both have it: that of the one that goes is closed before the rest moves, or dropped where nothing is lost by it. */
export const doubles: readonly Double[] = [
  {
    name: 'claim', kinds: PARTY, open: (_, at, keys) => sql`update claim set state = 'waiting', decided_at = null where id::text = any(${keys}::text[]) and decided_at = ${at}`,
    close: ({ gone, kept }, now) => sql`update claim c set state = 'expired', decided_at = ${now} where party_id = ${gone} and state in ('waiting', 'unanswered', 'disputed')
      and exists (select 1 from claim o where o.party_id = ${kept} and o.person_id = c.person_id and o.state in ('waiting', 'unanswered', 'disputed')) returning id::text as key`,
  },
  {
    // Asked in at both: the one letter is enough, and it stays so when the merge is taken back.
    name: 'invitation', kinds: PARTY, open: () => sql`select 1`,
    close: ({ gone, kept }) => sql`delete from invitation i where party_id = ${gone} and exists (select 1 from invitation o where o.party_id = ${kept} and o.email = i.email) returning id::text as key`,
  },
  {
    // Asked at both: what they said of the one that stays counts, and a yes to the other is not taken along to where they did not give it.
    name: 'shown_contact', kinds: BOTH, open: () => sql`select 1`,
    close: ({ kind, gone, kept }) => kind === 'party' ? sql`delete from shown_contact s where party_id = ${gone} and service_id is null and exists (select 1 from shown_contact o where o.party_id = ${kept} and o.service_id is null and o.person_id = s.person_id) returning id::text as key`
      : sql`delete from shown_contact s where service_id = ${gone} and exists (select 1 from shown_contact o where o.service_id = ${kept} and o.person_id = s.person_id) returning id::text as key`,
  },
  {
    name: 'upkeep_round', kinds: PARTY, open: (_, at, keys) => sql`update upkeep_round set closed_at = null, closed_as = null where id::text = any(${keys}::text[]) and closed_at = ${at}`,
    close: ({ gone, kept }, now) => sql`update upkeep_round set closed_at = ${now}, closed_as = 'ended' where party_id = ${gone} and closed_at is null
      and exists (select 1 from upkeep_round o where o.party_id = ${kept} and o.closed_at is null) returning id::text as key`,
  },
  {
    name: 'desk', kinds: PARTY, open: ({ gone }, at) => sql`insert into desk (party_id, marked_at) values (${gone}, ${at}) on conflict do nothing`,
    close: ({ gone, kept }) => sql`delete from desk where party_id = ${gone} and exists (select 1 from desk o where o.party_id = ${kept}) returning party_id::text as key`,
  },
  {
    name: 'party_support', kinds: PARTY, open: ({ gone }, _, keys) => sql`insert into party_support (party_id, supporter_id) select id, ${gone} from party where id::text = any(${keys}::text[]) on conflict do nothing`,
    close: ({ gone, kept }) => sql`delete from party_support s where supporter_id = ${gone} and (party_id = ${kept} or exists (select 1 from party_support o where o.supporter_id = ${kept} and o.party_id = s.party_id)) returning party_id::text as key`,
  },
  {
    // Who was a member by one of them is one; what they said with their answer is in the row that stays, and so is what was agreed, said and attended. Where both were asked the same, what the
    // other said is added. Counts of feedback without names are not added up: five cards about one of them would no longer be of five givers.
    name: 'network_member', kinds: PARTY,
    close: ({ gone, kept }) => sql`with pair as (select g.id as gone_row, g.network_id, g.state as gone_state, g.is_named, k.id as kept_row, k.state as kept_state from network_member g
        join network_member k on k.network_id = g.network_id and k.party_id = ${kept} where g.party_id = ${gone}),
      joined as (update network_member k set state = 'member' from pair where k.id = kept_row and gone_state = 'member' and kept_state <> 'member'),
      agreed as (update agreement a set member_id = case when a.member_id = gone_row then kept_row else a.member_id end, passed_from = nullif(case when a.passed_from = gone_row then kept_row else a.passed_from end, case when a.member_id = gone_row then kept_row else a.member_id end)
        from pair where gone_row in (a.member_id, a.passed_from)), remarked as (update minutes_remark r set member_id = kept_row from pair where r.member_id = gone_row),
      handed_in as (update agenda_subject s set member_id = kept_row from pair where s.member_id = gone_row),
      answered as (update question_answer q set member_id = kept_row from pair where q.member_id = gone_row and not exists (select 1 from question_answer o where o.question_id = q.question_id and o.member_id = kept_row)),
      polled as (update poll_answer q set member_id = kept_row from pair where q.member_id = gone_row and not exists (select 1 from poll_answer o where o.moment_id = q.moment_id and o.member_id = kept_row)),
      answered_twice as (update question_answer k set words = concat_ws(' ', k.words, g.words) from pair join question_answer g on g.member_id = gone_row where k.member_id = kept_row and k.question_id = g.question_id and k.choice is null and g.choice is null),
      asked_twice as (update attendee k set reply = coalesce(k.reply, g.reply), replied_at = coalesce(k.replied_at, g.replied_at), name = coalesce(k.name, g.name), brings = nullif(concat_ws(' ', k.brings, g.brings), ''), was_there = case when g.was_there then true else k.was_there end,
        told_way = coalesce(k.told_way, g.told_way), told_by = coalesce(k.told_by, g.told_by), told_on = coalesce(k.told_on, g.told_on), told_at = coalesce(k.told_at, g.told_at), told_words = nullif(concat_ws(' ', k.told_words, g.told_words), '')
        from pair join attendee g on g.member_id = gone_row where k.member_id = kept_row and k.meeting_id = g.meeting_id),
      seated as (update feedback_seat s set member_id = kept_row from pair where s.member_id = gone_row and not exists (select 1 from feedback_seat o where o.round_id = s.round_id and o.member_id = kept_row)),
      seats as (select g.id as gone_seat, k.id as kept_seat from pair join feedback_seat g on g.member_id = gone_row join feedback_seat k on k.member_id = kept_row and k.round_id = g.round_id),
      gave as (update feedback_card c set from_seat_id = kept_seat from seats where c.from_seat_id = gone_seat and c.about_seat_id <> kept_seat and not exists (select 1 from feedback_card o where o.from_seat_id = kept_seat and o.about_seat_id = c.about_seat_id)),
      got as (update feedback_card c set about_seat_id = kept_seat from seats where c.about_seat_id = gone_seat and c.from_seat_id <> kept_seat and not exists (select 1 from feedback_card o where o.about_seat_id = kept_seat and o.from_seat_id = c.from_seat_id)),
      spoken as (update network_line l set member_id = kept_row from pair where l.member_id = gone_row),
      came as (update attendee a set member_id = kept_row from pair where a.member_id = gone_row and not exists (select 1 from attendee o where o.meeting_id = a.meeting_id and o.member_id = kept_row)), dropped as (delete from network_member g using pair where g.id = gone_row)
      select jsonb_build_array(gone_row, network_id, gone_state, is_named, kept_row, kept_state)::text as key from pair`,
    open: ({ gone }, at, keys) => sql`with pair as (select key::jsonb as row from unnest(${keys}::text[]) as keys(key)),
      back as (update network_member k set state = row ->> 5 from pair where k.id = (row ->> 4)::uuid and k.state = 'member' and row ->> 2 = 'member')
      insert into network_member (id, network_id, party_id, state, is_named, changed_at) select (row ->> 0)::uuid, (row ->> 1)::uuid, ${gone}, row ->> 2, (row ->> 3)::boolean, ${at} from pair on conflict do nothing`,
  },
  {
    // A no is final, also for the one that comes of both.
    name: 'refused_topic', kinds: PARTY, open: ({ gone }, at, keys) => sql`insert into refused_topic (holder, topic, at) select ${scope(gone)}, topic, ${at} from unnest(${keys}::text[]) topic on conflict do nothing`,
    close: ({ gone, kept }) => sql`delete from refused_topic t where holder = ${scope(gone)} and exists (select 1 from refused_topic o where o.holder = ${scope(kept)} and o.topic = t.topic) returning topic as key`,
  },
  {
    name: 'import_question', kinds: BOTH, open: (_, at, keys) => sql`update import_question set answer = null, answered_at = null where id::text = any(${keys}::text[]) and answered_at = ${at}`,
    close: ({ kind, gone, kept }, now) => sql`update import_question q set answer = 'ours', answered_at = ${now} where kind = ${kind} and entry_id = ${gone} and answer is null
      and exists (select 1 from import_question o where o.kind = ${kind} and o.entry_id = ${kept} and o.field = q.field and o.answer is null) returning id::text as key`,
  },
  {
    name: 'duty', kinds: BOTH, open: (_, at, keys) => sql`update duty set closed_at = null where id::text = any(${keys}::text[]) and closed_at = ${at}`,
    close: ({ gone, kept }, now) => sql`update duty d set closed_at = ${now} where closed_at is null and (holder = ${scope(gone)} or subject_id = ${gone}::uuid) and exists (select 1 from duty o where o.closed_at is null
      and o.id <> d.id and o.what = d.what and o.subject_kind = d.subject_kind and o.holder = case when d.holder = ${scope(gone)} then ${scope(kept)} else d.holder end
      and o.subject_id = case when d.subject_id = ${gone}::uuid then ${kept}::uuid else d.subject_id end) returning id::text as key`,
  },
];

/** Who spoke for both, or had the same role through both, does so once; the row that says the most stays. */
export const doubledPeople: readonly Double[] = [
  {
    name: 'representation', kinds: PARTY, open: reopened('representation'),
    close: ({ kept }, now) => sql`update representation r set ended_at = ${now} from (select id, row_number() over (partition by person_id order by approved_at is null, starts_on, id) as nth from representation
      where party_id = ${kept} and ended_at is null and starts_on <= ${now}::date and (ends_on is null or ends_on >= ${now}::date)) n where n.id = r.id and n.nth > 1 returning r.id::text as key`,
  },
  {
    name: 'role', kinds: PARTY, open: reopened('role'),
    close: ({ kept }, now) => sql`update role r set ended_at = ${now} from (select id, row_number() over (partition by kind, scope_kind, scope order by is_deputy, ends_on desc nulls first, id) as nth from role
      where party_id = ${kept} and ended_at is null and starts_on <= ${now}::date and (ends_on is null or ends_on >= ${now}::date)) n where n.id = r.id and n.nth > 1 returning r.id::text as key`,
  },
];

function reopened(table: string): Double['open'] {
  return (_, at, keys) => sql`update ${sql.table(table)} set ended_at = null where id::text = any(${keys}::text[]) and ended_at = ${at}`;
}
