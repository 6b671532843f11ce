import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { takeDueDuties } from '#platform/facts/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { listPeople, startSpeakingFor } from '#modules/people/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { atWork, COUNTED_IN } from '#tests/at-work.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';
import { chaseAgreements } from '../../src/modules/meetings/agreements/remind-of-agreements.ts';
import { remindOfDuty } from '../../src/sweep.ts';

const site = await website('demo'), visit = visitsTo(site), onPhone = { viewport: { width: 360, height: 740 } };
let today = new Date('2026-11-24T09:30:00+01:00');
const now = (): Context => ({ ...site.as(system), now: today });
const main = (page: Page) => page.innerText('main');

const esther = atWork(await visit('/demo')), sees = async (what: RegExp) => assert.match(await esther.reads(), what);
const fromMenu = { within: esther.page.getByRole('banner') };
/** Comes in, on another day: signing in is not her work. */
async function comesIn(day = today): Promise<void> {
  site.passTimeUntil(today = day);
  await lookAroundAs(esther.page, 'coordinator');
}

/** From anywhere to the page of her network, and on from there: the way counts too. */
async function toNetwork(...on: (string | RegExp)[]): Promise<void> {
  if (new URL(esther.page.url()).pathname !== '/vandaag') await esther.follow('Vandaag', fromMenu);
  for (const link of ['Digitaal taalnetwerk Molenwijk', ...on]) await esther.follow(link);
}

/** A night: what is due is asked for, and who is late hears it. */
async function nightBefore(day: Date): Promise<void> {
  site.passTimeUntil(today = day);
  await inTransaction(now(), async (work) => {
    for (const { id } of await takeDueDuties(work)) await remindOfDuty.run(work, { id });
    await chaseAgreements.run(work, {});
  });
}

/** Twelve members: nine answer by the link in the mail, one by the code of a letter, one by telephone, one signed in with a colleague's name. */
const byMail = {
  'Bibliotheek Rivierstad': 'hanneke@bibliotheekrivierstad.example', 'Basisschool Het Kompas': 'm.dijkgraaf@kompasrivierstad.example', 'Woonstichting Oeverthuis': 'p.jhagroe@oeverthuis.example',
  'Formulierenbrigade Rivierstad': 'gulay.demirtas@post.example', 'Wijkkrant De Molensteen': 'redactie@demolensteen.example', 'Vrijwilligerspunt Rivierstad': 'info@vrijwilligersrivierstad.example',
  'Rijd Mee Rivierstad': 'info@rijdmeerivierstad.example', 'Maatjes met Geld': 'info@maatjesmetgeld.example', 'Vrienden van de Molen': 'molen@dejongehendrik.example',
};
type ByMail = keyof typeof byMail;
const everyMail = Object.keys(byMail) as ByMail[];
const [BY_LETTER, BY_TELEPHONE, BY_COLLEAGUE] = ['Geefkast Tulpstraat', 'Moestuin Achter de Molen', 'Welzijn De Brug'] as const;

/** The newest mail to a member about this. */
async function mailTo(member: ByMail, subject: RegExp): Promise<{ body: string; calendar: { method: string; text: string } | null; link: string }> {
  await deliverMail.runApart(now(), {});
  const mails = await inTransaction(now(), ({ tx }) => tx.selectFrom('mail').select(['subject', 'body', 'calendar']).where('recipient', '=', byMail[member]).orderBy('made_at', 'desc').orderBy('id', 'desc').execute());
  const mail = mails.find((one) => subject.test(one.subject));
  assert.ok(mail, `${member} has a mail about ${subject}: ${mails.map((one) => one.subject).join('; ')}`);
  return { body: mail.body, calendar: mail.calendar as { method: string; text: string } | null, link: new URL(/https?:\S+\/(?:mee|datum|komt|reeks|verslag|afspraak|vraag|samenwerken)\/\S+/.exec(mail.body)![0]).pathname };
}

/** A member opens the link of a mail on a telephone, without an account, and does something there. */
async function answersMail(member: ByMail, subject: RegExp, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await visit((await mailTo(member, subject)).link, onPhone);
  await act(page);
  await page.context().close();
}

/** The code on the letter and the slip that Truus got. */
const codeOfLetter = async (purpose: string): Promise<string> => (await inTransaction(now(), ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('party as p', 'p.id', 'd.party_id').select('d.code').where('p.name', '=', BY_LETTER).where('m.purpose', '=', purpose).orderBy('m.made_at', 'desc').executeTakeFirstOrThrow())).code!.toLowerCase();

/** Truus has no mail: she types the code of her letter in the library. */
async function answersLetter(purpose: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await visit('/code');
  await page.getByLabel('Code').fill(await codeOfLetter(purpose));
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await act(page);
  await page.context().close();
}

/** Samir is not there; a colleague at De Brug signs in with her own name and answers for them. */
async function answersAsColleague(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await visit('/demo');
  await lookAroundAs(page, 'connector');
  await page.goto(path);
  await act(page);
  await page.context().close();
}

/** Esther prints what waits to be posted, from the page that says what was sent, and posts it. */
async function postsLetters(): Promise<void> {
  await esther.follow('print de brieven');
  await esther.press('Maak de brieven');
  await sees(/De brieven staan klaar/);
  assert.equal((await esther.paper('Open de brieven')).subarray(0, 5).toString(), '%PDF-');
  await esther.press('Gepost');
  await sees(/onderweg/);
}

/** Esther calls who wants to be called, and types what Joke says in the form that belongs to it. */
async function calls(act: () => Promise<void>): Promise<void> {
  await esther.follow('maak een bellijst');
  await esther.press('Maak een bellijst');
  await sees(/Moestuin Achter de Molen/);
  await act();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const NETWORK = '/netwerken/digitaal-taalnetwerk-molenwijk';

test('a year of a coordinator, from who is active in the wijk to how members work together', async (t) => {
  /** Each step stands on the one before: after one that failed the others are not walked. */
  let isBroken = false;
  const step = (title: string, walk: () => Promise<void>) => t.test(title, { skip: isBroken }, async () => { isBroken = true; await walk(); isBroken = false; });
  await step('who is active: a network begins from the directory, and everybody who works in the wijk stands there, by domain', async () => {
    const truus = (await listPeople(now(), { slug: 'resident-without-internet' }))[0]!.id, { id: party } = await inTransaction(now(), ({ tx }) => tx.selectFrom('party').select('id').where('name', '=', BY_LETTER).executeTakeFirstOrThrow());
    await startSpeakingFor(now(), { person: truus, party });
    // What others wait for in the demo is not of this year.
    await inTransaction(now(), ({ tx }) => tx.updateTable('delivery').set({ state: 'sent' }).where('state', 'in', ['waiting', 'prepared']).where('way', '<>', 'email').execute());
    await comesIn();
    esther.at('who is active');
    await esther.follow(/^Netwerken/);
    await esther.follow('Begin een netwerk');
    await esther.type('Naam', 'Digitaal taalnetwerk Molenwijk');
    await esther.choose('Soort', 'Lerend netwerk');
    await esther.type('Waar is het voor', 'Iedereen in Molenwijk kan lezen en schrijven, op papier en op een scherm.');
    await esther.press('Begin');
    await sees(/Kies nu wie je uitnodigt[\s\S]*Welzijn[\s\S]*Wonen[\s\S]*Onderwijs/);
    await sees(/Geefkast Tulpstraat/);
  });

  await step('invites twelve, each by their own way', async () => {
    esther.at('invite members');
    for (const member of [...everyMail, BY_LETTER, BY_TELEPHONE, BY_COLLEAGUE]) await esther.tick(new RegExp(member));
    await esther.press('Verstuur de uitnodigingen');
    await sees(/De uitnodigingen gaan op weg/);
    await postsLetters();
    for (const member of everyMail) await answersMail(member, /Doe je mee met Digitaal taalnetwerk/, async (page) => {
      await press(page, 'Ja, wij doen mee');
      assert.match(await main(page), /Fijn, jullie doen mee/);
    });
    await answersLetter('networks.invite', async (page) => {
      assert.match(await main(page), /Dit is voor Geefkast Tulpstraat/);
      await page.getByLabel('Wie komt er namens jullie').fill('Truus');
      await press(page, 'Ja, wij doen mee');
    });
    await answersAsColleague('/netwerken', async (page) => {
      await page.getByRole('link', { name: 'Digitaal taalnetwerk Molenwijk' }).click();
      assert.match(await main(page), /Jullie zijn uitgenodigd[\s\S]*Dit is voor Welzijn De Brug/);
      await page.getByLabel('Wie komt er namens jullie').fill('Agnieszka Wrona');
      await press(page, 'Ja, wij doen mee');
      assert.match(await main(page), /Fijn, jullie doen mee/);
    });
    await calls(async () => {
      await esther.follow(/Open het formulier namens/);
      await esther.type('Wie komt er namens jullie', 'Joke');
      await esther.press('Ja, wij doen mee');
      await sees(/Fijn, jullie doen mee/);
    });
    await toNetwork();
    for (const member of [...everyMail, BY_LETTER, BY_TELEPHONE, BY_COLLEAGUE]) await sees(new RegExp(member));
    assert.doesNotMatch(await esther.reads(), /Uitgenodigd, nog geen antwoord/);
  });

  await step('finds a date: mail, letter, telephone and a colleague signed in', async () => {
    esther.at('find a date');
    await esther.follow('Zoek een datum');
    await esther.type('Waarvoor', 'Kennismaken');
    await esther.type('Plek', 'Buurthuis De Wiek');
    for (const [n, on] of ['12 januari', '14 januari'].entries()) {
      const moment = esther.page.getByRole('group', { name: `Moment ${n + 1}`, exact: true });
      for (const [label, text] of [['Dag', on], ['Begint om', '13.30'], ['Klaar om', '15.00']] as const) await esther.type(label, text, { within: moment });
    }
    await esther.press('Vraag het alle leden');
    await sees(/De vraag is op weg naar alle leden/);
    const poll = new URL(esther.page.url()).pathname;
    await postsLetters();
    const says = async (page: Page, first: string, second: string) => {
      for (const [n, answer] of [first, second].entries()) await page.getByRole('group').nth(n).getByLabel(answer, { exact: true }).check();
      await press(page, 'Bewaar');
      assert.match(await main(page), /Je antwoord is bewaard/);
    };
    for (const member of everyMail) await answersMail(member, /Wanneer kun je/, (page) => says(page, 'ja', member === 'Rijd Mee Rivierstad' ? 'ja' : 'nee'));
    await answersLetter('meetings.poll', (page) => says(page, 'ja', 'als het moet'));
    await answersAsColleague(poll, (page) => says(page, 'ja', 'nee'));
    await calls(async () => {
      await esther.follow(/Open het formulier namens/);
      for (const n of [0, 1]) await esther.tick('ja', { within: esther.page.getByRole('group').nth(n) });
      await esther.press('Bewaar');
      await sees(/Je antwoord is bewaard/);
    });
    await toNetwork('Kennismaken');
    await sees(/Alle leden hebben geantwoord/);
    await esther.press(/Kies dinsdag 12 januari/i);
    await sees(/De bijeenkomst staat[\s\S]*Wat we zien bij bewoners/);
  });

  await step('the agenda fills itself, also with what a member handed in; an item more is typed', async () => {
    await answersAsColleague(`${NETWORK}/onderwerpen`, async (page) => {
      await page.getByLabel('Waarover gaat het').fill('Voorlezen in het buurthuis');
      await press(page, 'Draag aan');
    });
    esther.at('make the agenda');
    await esther.page.reload();
    await sees(/Voorlezen in het buurthuis/);
    await esther.follow('Verander de agenda');
    const item = { within: esther.page.getByRole('group', { name: 'Nieuw punt' }).first() };
    await esther.type('Punt', 'Rondje langs de boekenkast', item);
    await esther.type('Minuten', '10', item);
    await esther.press('Bewaar de agenda');
    await sees(/Rondje langs de boekenkast[\s\S]*10 min\./);
  });

  await step('invites to the meeting; a calendar takes the mail, and replies come in by each way', async () => {
    esther.at('invite to a meeting');
    await esther.press('Nodig alle leden uit');
    await sees(/De uitnodigingen gaan op weg/);
    await postsLetters();
    const { calendar } = await mailTo('Basisschool Het Kompas', /Bijeenkomst van/);
    assert.equal(calendar!.method, 'REQUEST');
    assert.match(calendar!.text, /DTSTART;TZID=Europe\/Amsterdam:20270112T133000/);
    for (const member of everyMail) if (member !== 'Wijkkrant De Molensteen') await answersMail(member, /Bijeenkomst van/, async (page) => {
      if (member === 'Woonstichting Oeverthuis') { await page.getByLabel('Wie komt er').fill('Bram van Oeverthuis'); await press(page, 'Er komt iemand anders'); }
      else if (member === 'Rijd Mee Rivierstad') { await page.getByLabel('Wat wil je meegeven').fill('Wij kunnen mensen halen en brengen.'); await press(page, 'Nee, ik kan niet'); }
      else await press(page, 'Ja, ik kom');
      assert.match(await main(page), /Je antwoord is bewaard|Jammer/);
    });
    await answersLetter('meetings.come', (page) => press(page, 'Ja, ik kom'));
    await answersAsColleague(`${NETWORK}/1`, async (page) => {
      assert.match(await main(page), /Voor Welzijn De Brug[\s\S]*Kom je\?/);
      await press(page, 'Ja, ik kom');
      assert.match(await main(page), /Je antwoord is bewaard/);
    });
    esther.at('note replies');
    await calls(async () => {
      await esther.follow(/Open het formulier namens/);
      await esther.press('Ja, ik kom');
      await sees(/Je antwoord is bewaard/);
    });
    await toNetwork('Kennismaken');
    await sees(/Welzijn De Brug: komt[\s\S]*Wijkkrant De Molensteen: nog geen antwoord[\s\S]*er komt iemand anders: Bram van Oeverthuis/);
    await sees(/Rijd Mee Rivierstad: Wij kunnen mensen halen|Wij kunnen mensen halen en brengen/);
  });

  await step('prints what is needed, and writes while they talk', async () => {
    await comesIn(new Date('2027-01-12T13:00:00+01:00'));
    esther.at('print for the meeting');
    await toNetwork('Kennismaken');
    assert.equal((await esther.paper('Alles op papier')).subarray(0, 5).toString(), '%PDF-');
    esther.at('write up');
    await esther.follow('Schrijf mee');
    await esther.press('Bewaar wie er is');
    const notes = {
      'Wat we zien bij bewoners': 'Ouders lezen de brief van school niet. Zij schamen zich.',
      'Samen doen': 'We maken samen een brief met plaatjes.\nAfspraak: Kompas, een voorbeeldbrief maken, voor 2 februari 2027\nAfspraak: Moestuin, de brief laten lezen in de tuin, voor 9 februari 2027\nAfspraak: Brug, uitleggen hoe de brief werkt, voor 1 maart 2027',
      'Afsluiten': 'Besluit: we komen elke maand bij elkaar op dinsdag. Bezwaar: te vaak voor de Molenvrienden.',
    };
    for (const [item, text] of Object.entries(notes)) {
      await esther.type(`Aantekeningen bij: ${item}`, text);
      await esther.press(new RegExp(`Bewaar dit punt.*${item}`));
    }
    await sees(/1 nieuw besluit/);
    await sees(/een voorbeeldbrief maken[\s\S]*de brief laten lezen in de tuin[\s\S]*uitleggen hoe de brief werkt/);
  });

  await step('the minutes: a draft to who were there, a remark, and final to all, also on paper and by telephone; who was not there is spoken with on the same page', async () => {
    esther.at('send minutes');
    await esther.follow('Verslag');
    await esther.press('Stuur naar wie er waren');
    await answersMail('Basisschool Het Kompas', /Klopt dit verslag/, async (page) => {
      assert.match(await main(page), /Jouw afspraken[\s\S]*een voorbeeldbrief maken/);
      await page.getByLabel('Wat klopt er niet').fill('Het zijn twee brieven.');
      await press(page, 'Verstuur');
    });
    await comesIn(new Date('2027-01-15T09:00:00+01:00'));
    await toNetwork('Het verslag van Kennismaken is nog niet klaar');
    await sees(/Het zijn twee brieven/);
    await esther.press(/^Verwerkt/);
    await esther.press('Maak af en stuur naar alle leden');
    await sees(/Wijkkrant De Molensteen: kreeg het verslag/);
    esther.at('talk with who was absent');
    const talk = { within: esther.page.getByRole('region', { name: 'Wie er niet waren' }).getByRole('listitem').filter({ hasText: 'Wijkkrant De Molensteen' }) };
    await esther.type('Wat kwam eruit', 'De brief mag in de krant.', talk);
    await esther.press(/^Is gesproken/, talk);
    await sees(/Wijkkrant De Molensteen: gesproken door Esther[\s\S]*De brief mag in de krant/);
    esther.at('send minutes');
    assert.match((await mailTo('Basisschool Het Kompas', /Verslag van/)).body, /Jouw afspraken:[\s\S]*een voorbeeldbrief maken/);
    const paper = await site.get(`${(await mailTo('Rijd Mee Rivierstad', /Verslag van/)).link}/verslag.pdf`);
    assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
    await postsLetters();
    await calls(() => esther.press('gesproken'));
    await sees(/gebeld/);
  });

  await step('reminders go by themselves; only a volunteer is asked by Esther', async () => {
    await nightBefore(new Date('2027-01-30T09:00:00+01:00'));
    await answersMail('Basisschool Het Kompas', /Over drie dagen/, async (page) => {
      await page.getByLabel('Wat kwam eruit?').fill('De brief hangt in de gang.');
      await press(page, /Het is gedaan/);
      assert.match(await main(page), /Er staat niets voor jou open/);
    });
    await nightBefore(new Date('2027-02-10T09:00:00+01:00'));
    await comesIn();
    esther.at('look after agreements');
    await esther.follow(/Een afspraak waarvan de dag voorbij is/);
    await sees(/de brief laten lezen in de tuin/);
    await esther.unfold(/^Rond af: de brief laten lezen/);
    await esther.type('Wat kwam eruit?', 'Vier mensen lazen hem hardop.', { within: esther.page.locator('details[open]') });
    await esther.press(/Het is gedaan.*de brief laten lezen/);
    await sees(/Vier mensen lazen hem hardop/);
  });

  await step('a question to all members is answered by each way, and told back', async () => {
    esther.at('ask all members a question');
    await toNetwork();
    await esther.follow('Stel een vraag aan alle leden');
    await esther.type('Je vraag', 'Op welke dag lezen we voor?');
    for (const [n, day] of ['Dinsdag', 'Donderdag'].entries()) await esther.type(`Keuze ${n + 1}`, day);
    await esther.type('Antwoorden kan tot en met', '1 maart 2027');
    await esther.press('Vraag het alle leden');
    await sees(/De vraag is op weg/);
    const question = new URL(esther.page.url()).pathname, says = (day: string) => async (page: Page) => { await page.getByLabel(day).check(); await press(page, 'Bewaar het antwoord'); assert.match(await main(page), /Het antwoord is bewaard/); };
    await postsLetters();
    for (const member of everyMail) await answersMail(member, /Een vraag van/, says('Dinsdag'));
    await answersLetter('networks.question', says('Donderdag'));
    await answersAsColleague(question, says('Dinsdag'));
    await calls(async () => {
      await esther.follow(/Open het formulier.*Een vraag van/);
      await esther.tick('Dinsdag');
      await esther.press('Bewaar het antwoord');
    });
    await toNetwork('Op welke dag lezen we voor?');
    await sees(/Dinsdag: 11[\s\S]*Donderdag: 1/);
    await esther.type('Wat eruit kwam', 'We lezen voor op dinsdag.');
    await esther.press('Vertel het alle leden');
    await sees(/De leden horen wat eruit kwam/);
  });

  await step('an agreement becomes a partnership, and what happened becomes the story', async () => {
    esther.at('write down a partnership');
    await esther.follow('Digitaal taalnetwerk Molenwijk');
    await esther.follow('Alle afspraken');
    await esther.follow(/Maak er een samenwerking van.*uitleggen hoe de brief werkt/);
    await esther.tick('Basisschool Het Kompas');
    await esther.press('Bewaar');
    await sees(/Uitleggen hoe de brief werkt[\s\S]*Welzijn De Brug[\s\S]*Basisschool Het Kompas/);
    esther.at('tell the story');
    await toNetwork('Het verhaal van dit netwerk');
    for (const line of [/^Laat staan.*begon/, /^Laat staan.*Gelukt.*voorbeeldbrief/, /^Laat staan.*samenwerking/]) await esther.press(line);
    await sees(/Gelukt: een voorbeeldbrief maken[\s\S]*De brief hangt in de gang/i);
  });

  await step('at the end of the year members say how they work together, and a page prepares the talk', async () => {
    await comesIn(new Date('2027-11-02T09:00:00+01:00'));
    esther.at('ask how they work together');
    await toNetwork('Vraag hoe jullie samenwerken');
    await esther.type('Wie sprak dit af', 'Met alle leden, op 12 oktober.');
    await esther.tick('Alle leden en de trekker');
    await esther.tick(/Ja, met naam/);
    await esther.type('Tot en met welke dag', '30 november 2027');
    await esther.press('Vraag het alle leden');
    await sees(/De vraag is op weg naar alle leden/);
    const round = new URL(esther.page.url()).pathname;
    const gives = (about: string) => async (page: Page) => {
      await page.getByLabel('Over wie?').first().selectOption(about);
      await page.getByLabel('Wat gaat goed?').first().selectOption({ index: 7 });
      await page.getByLabel('Wat wens je?').first().selectOption({ index: 2 });
      await press(page, 'Geef de kaarten');
      assert.match(await main(page), /Je kaarten zijn bewaard/);
    };
    await postsLetters();
    for (const member of everyMail) await answersMail(member, /Hoe werken we samen/, gives('Welzijn De Brug'));
    await answersLetter('feedback.card', gives('Bibliotheek Rivierstad'));
    await answersAsColleague(round, gives('Bibliotheek Rivierstad'));
    await calls(async () => {
      await esther.follow(/Open het formulier namens/);
      await esther.choose('Over wie?', 'Welzijn De Brug');
      await esther.choose('Wat gaat goed?', { index: 5 });
      await esther.choose('Wat wens je?', { index: 1 });
      await esther.press('Geef de kaarten');
      await sees(/Je kaarten zijn bewaard/);
    });
    await toNetwork('Geef je kaarten');
    await sees(/12 van 13 hebben geantwoord/);
    await esther.press('Sluit nu');
    await sees(/Zo praten jullie erover/);
  });

  await step('plans the next year in one go; members answer for each time, and a slip that comes back is typed over', async () => {
    esther.at('plan a series');
    await toNetwork('Plan een reeks');
    await esther.type('Waarvoor', 'Leren van elkaar');
    await esther.type('Wanneer komen jullie bij elkaar', 'elke tweede dinsdag van de maand 10.00 - 11.30');
    await esther.type('Vanaf', '1 januari 2028');
    await esther.type('Tot en met', '30 juni 2028');
    await esther.type('Plek', 'Buurthuis De Wiek');
    await esther.press('Bekijk de datums');
    await esther.type('Andere dag', '18 januari 2028', { within: esther.page.getByRole('group', { name: 'Dinsdag 11 januari 2028' }) });
    await esther.press('Plan deze bijeenkomsten');
    await sees(/Dinsdag 18 januari 2028[\s\S]*Dinsdag 8 februari 2028/);
    await esther.press('Nodig alle leden uit voor de hele reeks');
    const series = new URL(esther.page.url()).pathname;
    await postsLetters();
    const { calendar } = await mailTo('Basisschool Het Kompas', /bijeenkomsten van/);
    assert.match(calendar!.text, /RRULE:FREQ=MONTHLY;BYDAY=2TU[\s\S]*RECURRENCE-ID;TZID=Europe\/Amsterdam:20280111T100000/);
    const allTimes = (page: Page) => press(page, 'Ik kom alle keren');
    for (const member of everyMail) await answersMail(member, /bijeenkomsten van/, async (page) => {
      if (member !== 'Rijd Mee Rivierstad') return allTimes(page);
      await page.getByRole('group', { name: /8 februari 2028/ }).getByLabel('ik kan niet').check();
      await press(page, 'Bewaar');
    });
    await answersAsColleague(series, allTimes);
    await calls(async () => {
      await esther.follow(/Open het formulier.*bijeenkomsten van/);
      await esther.press('Ik kom alle keren');
    });
    esther.at('type over a slip');
    await esther.follow('Vandaag', fromMenu);
    await esther.follow('Stroken overtikken');
    await esther.enter(await codeOfLetter('meetings.comeToSeries'));
    await sees(new RegExp(`Voor ${BY_LETTER}`));
    // Past "Ik kom alle keren", and of each date the first choice.
    await esther.keys('Tab', ...Array.from({ length: 6 }, () => ['Tab', 'Space']).flat());
    await esther.enter();
    await sees(new RegExp(`Bewaard: het antwoord van ${BY_LETTER}`));
    // The next slip can be typed at once.
    await esther.page.waitForFunction(() => document.activeElement?.id === 'f-code');
    await esther.page.goto(series);
    for (const member of [BY_LETTER, BY_TELEPHONE, BY_COLLEAGUE, 'Basisschool Het Kompas']) await sees(new RegExp(`${member}: 6 van 6`));
    await sees(/Rijd Mee Rivierstad: 1 van 6/);
  });

  await step('who pays gets a table of counts', async () => {
    esther.at('the year in figures');
    await toNetwork(/Jaaroverzicht/);
    await sees(/2027[\s\S]*Bijeenkomsten\s+1[\s\S]*Nagekomen/);
    mkdirSync('.cache', { recursive: true });
    writeFileSync(COUNTED_IN, JSON.stringify(Object.fromEntries(esther.counted), null, 1));
  });
});
