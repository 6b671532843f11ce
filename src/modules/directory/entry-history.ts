import { sql } from 'kysely';
import { raised, type Work } from '#platform/use-case/index.ts';

/** A field of an entry that a change made other than it was. `before` and `after`: null where they are not told, which is everywhere but in what is chosen from a list or is a number: so nobody's old number or name is told again. */
export type FieldChange = { entryId: string; version: number; at: Date; isFirst: boolean; field: string; before: string | null; after: string | null; source: string };

/** The last changes of an entry that are told. */
const MOST = 10;
/** Fields that nobody can write a name or number of a person in. */
const closed = ['status', 'kind', 'domain', 'themes', 'audiences', 'languages', 'attending', 'digitalOffer', 'minimumAge', 'maximumAge', 'areas', 'serviceAreas', 'addressSecret'];
/** Of people, or of what nobody sees here. */
const untold = ['slug', 'party', 'privateContacts', 'passedOn'];

/** What became of these entries, change by change and newest first, for who may read only what is public: when, which field and from which source, never by whom. */
export const readEntryHistory = (work: Work, ids: readonly string[]): Promise<FieldChange[]> => (ids.length === 0 ? Promise.resolve([]) : raised(work, async ({ tx }) => (await sql<FieldChange>`
  with told as (select v.*, row_number() over (partition by v.subject_kind, v.subject_id order by v.number desc) as age, lag(v.document) over (partition by v.subject_kind, v.subject_id order by v.number) as earlier
    from version v where v.subject_kind in ('party', 'service', 'location') and v.subject_id = any(${[...new Set(ids)]}::uuid[]))
  select t.subject_id as "entryId", t.number as version, t.at, t.earlier is null as "isFirst", k.field, coalesce(f.data ->> 'source', '') as source,
    case when k.field = any(${closed}::text[]) then coalesce(t.earlier ->> k.field, '') end as before, case when k.field = any(${closed}::text[]) then coalesce(t.document ->> k.field, '') end as after
  from told t join fact f on f.id = t.fact_id, lateral (select jsonb_object_keys(case when t.earlier is null then jsonb_build_object('name', null) else t.document || t.earlier end) as field) k
  where t.age <= ${MOST} and k.field <> all(${untold}::text[]) and (t.earlier is null and t.number = 1 or t.earlier is not null and coalesce(t.document -> k.field, 'null') is distinct from coalesce(t.earlier -> k.field, 'null'))
  order by t.subject_id, t.number desc, k.field`.execute(tx)).rows));
