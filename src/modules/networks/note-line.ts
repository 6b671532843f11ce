import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { carries, networkAt } from './rights.ts';

export const lineWays = ['visit', 'telephone', 'mail', 'meeting'] as const;
const CLIENT = /\b(cli[eë]nt|mevrouw|meneer|mw|mevr|dhr|pati[eë]nt|bsn|geboren)\b|\b\d{9}\b/i;
/** Whether words tell of somebody's client, and not of working together. */
export const namesClient = (text: string): boolean => CLIENT.test(text);
const YEARS_KEPT = 2;

/**
 * Writes one line on a contact with a member: when, how, about what, and the next step. About working together: a line that names a client is refused. Kept for two years.
 * @throws Refusal 404 for who does not carry the network; beside the field.
 */
export const noteLine = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)), member: v.pipe(v.string(), v.uuid('networks.memberMissing')), on: typedDay, way: v.picklist(lineWays, 'networks.wayMissing'),
    about: v.pipe(v.string(), v.trim(), v.nonEmpty('networks.aboutMissing'), v.maxLength(300, 'directory.tooLong'), v.check((text) => !namesClient(text), 'networks.aboutClient')),
    nextStep: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'directory.tooLong'), v.check((text) => !namesClient(text), 'networks.aboutClient')), ''), nextOn: typedDay,
  }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, member, on, way, about, nextStep, nextOn }) => raised(work, async ({ tx, now, actor }) => {
    const network = await networkAt({ ...work, tx }, at) ?? notFound(), today = now.toISOString().slice(0, 10), day = dayIn(work, 'on', on, { isPast: true }) ?? today;
    if (day > today) refuse('platform.inputUnclear', { status: 422, fields: { on: 'networks.dayToCome' } });
    if (!(await tx.selectFrom('network_member').select('id').where('id', '=', member).where('network_id', '=', network.id).executeTakeFirst())) notFound();
    await tx.insertInto('network_line').values({ id: newId(), network_id: network.id, member_id: member, on_day: day, way, about, next_step: nextStep || null, next_on: dayIn(work, 'nextOn', nextOn), made_at: now,
      made_by: actor.kind === 'person' ? actor.id : null, keep_until: `${Number(day.slice(0, 4)) + YEARS_KEPT}${day.slice(4).replace('-02-29', '-02-28')}` }).execute();
  }),
});

/** Every night: lines whose term is over. */
export const forgetLines: Job = { name: 'networks.forgetLines', nightly: true, run: async ({ tx, now }) => void (await tx.deleteFrom('network_line').where('keep_until', '<', now.toISOString().slice(0, 10)).execute()) };
