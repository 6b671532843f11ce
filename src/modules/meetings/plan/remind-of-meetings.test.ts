import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail, refuseTopic } from '#modules/reach/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { inviteToMeeting, inviteToSeries, lookAtSeries, noteReply, noteSeriesReply, planMeeting, planSeries, showMeeting, showSeries } from '../index.ts';
import { remindOfMeetings } from './remind-of-meetings.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk', DAY = 86_400_000;
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator'));
const night = (on: string): Context => h.as(system, { now: new Date(`${on}T03:00:00Z`) });
/** Who is told in a night that a meeting of the network with this title comes, and by which way and message. */
async function told(on: string, title: string): Promise<{ who: string; way: string; title: string; urgency: string; body: string }[]> {
  const context = night(on);
  await inTransaction(context, (work) => remindOfMeetings.run(work, {}));
  const rows = await inTransaction(context, ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').leftJoin('party as p', 'p.id', 'd.party_id').leftJoin('person as h', 'h.id', 'd.person_id')
    .select(['p.name as party', 'h.name as person', 'd.way', 'm.title', 'm.urgency', 'm.body']).where('m.made_at', '=', context.now).where('m.purpose', '=', 'meetings.come').execute());
  return rows.filter(({ body }) => body.includes(title)).map(({ party, person: name, ...row }) => ({ who: party ?? name!, ...row })).toSorted((a, b) => (a.who < b.who ? -1 : 1));
}
const plan = async (title: string, when: string, first: string, last: string) => {
  const typed = { network: slug, title, place: 'Bibliotheek', when, first, last }, dates = (await lookAtSeries(coordinator, typed)).dates.map(({ day, isClosed }) => ({ day, skip: isClosed, on: '' }));
  const { series } = await planSeries(coordinator, { ...typed, dates }) as { series: string };
  await inviteToSeries(coordinator, { series });
  return showSeries(coordinator, { series });
};
await deliverMail.runApart(h.as(system), {});

test('a week before each time of a series who did not answer is asked by their own way, who comes hears it by mail, who said no hears nothing; once', async () => {
  const { series: { id: series }, members, coming } = await plan('Maandelijks', 'elke tweede dinsdag van de maand 10.00-11.30', '1 februari 2027', '30 april 2027');
  const memberOf = (name: string) => members.find((one) => one.name === name)!.memberId;
  for (const name of ['Bibliotheek Rivierstad', 'Truus Kamphuis']) await noteSeriesReply(coordinator, { series, member: memberOf(name), all: 'yes' });
  await noteSeriesReply(coordinator, { series, member: memberOf('Basisschool Het Kompas'), replies: { [coming[0]!.id]: 'no' } });
  await inTransaction(h.as(system), async (work) => refuseTopic(work, `party:${(await work.tx.selectFrom('party').select('id').where('slug', '=', 'oeverthuis').executeTakeFirstOrThrow()).id}`, `meetings.${coming[0]!.networkId}`));
  assert.deepEqual(await told('2027-01-31', 'Maandelijks'), [], 'not so long before');
  const first = await told('2027-02-02', 'Maandelijks'), by = new Map(first.map((one) => [one.who, one]));
  assert.equal(by.has('Basisschool Het Kompas'), false, 'who said no');
  assert.equal(by.has('Truus Kamphuis'), false, 'nobody prints a letter for who comes already');
  assert.match(by.get('Bibliotheek Rivierstad')!.body, /Je zei dat je komt/);
  assert.equal(by.get('Bibliotheek Rivierstad')!.urgency, 'news');
  assert.match(by.get('Welzijn De Brug')!.body, /Je bent uitgenodigd[\s\S]*Dinsdag 9 februari 2027/);
  assert.equal(by.get('Moestuin Achter de Molen')!.way, 'telephone');
  assert.ok(!by.has('Woonstichting Oeverthuis') || by.get('Woonstichting Oeverthuis')!.way === 'none', 'a no to all of it is final');
  assert.deepEqual(await told('2027-02-03', 'Maandelijks'), [], 'and no second time');
  assert.ok((await told('2027-03-03', 'Maandelijks')).some(({ who }) => who === 'Basisschool Het Kompas'), 'another time is asked of who said no to the first');
});

test('of a weekly series nobody hears more than every other week', async () => {
  await plan('Wekelijks', 'elke donderdag 10.00-11.30', '1 mei 2027', '30 juni 2027');
  const nights = Array.from({ length: 40 }, (_, i) => new Date(Date.parse('2027-04-29') + i * DAY).toISOString().slice(0, 10)), times = new Map<string, string[]>();
  for (const on of nights) for (const { who } of await told(on, 'Wekelijks')) times.set(who, [...(times.get(who) ?? []), on]);
  const apart = [...times.values()].flatMap((days) => days.slice(1).map((day, i) => (Date.parse(day) - Date.parse(days[i]!)) / DAY));
  assert.ok(apart.length > 0 && apart.every((days) => days >= 13), String(apart));
});

test('a single meeting that was asked for long ago is told once more; one of last week, one that is off and one that somebody just heard of is not', async () => {
  const single = async (title: string, on: string) => {
    const { number } = await planMeeting(coordinator, { network: slug, title, on, from: '10', until: '11', place: 'Bibliotheek' }) as { number: number }, view = await showMeeting(coordinator, { slug, number });
    return { id: view.meeting.id, number };
  };
  const [long, late] = [await single('Lang vooruit', '14 september 2027'), await single('Net gevraagd', '14 september 2027')];
  await inviteToMeeting(coordinator, { meeting: long.id });
  const { guests } = await showMeeting(coordinator, { slug, number: long.number });
  await noteReply(coordinator, { attendee: guests.find(({ member }) => member === 'Bibliotheek Rivierstad')!.id, reply: 'other', name: 'Yusuf' });
  await inviteToMeeting(h.as(coordinator.actor, { now: new Date('2027-09-01T10:00:00Z') }), { meeting: late.id });
  const names = (await told('2027-09-08', 'Lang vooruit')).map(({ who }) => who);
  assert.ok(names.includes('Bibliotheek Rivierstad') && names.includes('Welzijn De Brug'));
  assert.deepEqual(await told('2027-09-09', 'Net gevraagd'), []);
});
