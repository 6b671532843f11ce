import sharp from 'sharp';
import { lookAroundAs, type Page } from './browser.ts';

/** Every page and state of a page that a visitor or member can come to, for the tests that hold everywhere. Paths are of Rivierstad's demo. */
export const openPages: Record<string, string> = {
  'region': '/',
  'wijk': '/molenwijk',
  'directory': '/molenwijk/hulp',
  'words': '/molenwijk/hulp/woorden?q=comp',
  'words, none': '/molenwijk/hulp/woorden?q=zzqx',
  'directory, second page': '/molenwijk/hulp?bladzijde=2',
  'directory, chosen': '/molenwijk/hulp?q=computer&thema=computer-en-telefoon&wanneer=avond&gratis=ja&toegankelijk=zonder-drempel&taal=nl',
  'directory, nothing found': '/molenwijk/hulp?q=xqzwv&gratis=ja',
  'directory, nothing but elsewhere': '/molenwijk/hulp?q=computer&taal=ar&wanneer=weekend&toegankelijk=gebarentaal',
  'directory, unknown postcode': '/molenwijk/hulp?postcode=0000&afstand=2',
  'directory of the region': '/hulp?q=brief',
  'map': '/molenwijk/hulp/kaart?thema=geld-en-brieven',
  'printable list': '/molenwijk/hulp/lijst?thema=geld-en-brieven',
  'activities': '/molenwijk/activiteiten',
  'joining': '/molenwijk/meedoen',
  'news': '/molenwijk/nieuws',
  'papers': '/molenwijk/wegwijs',
  'partnerships': '/samen',
  'service': '/aanbod/telefoon-en-tablet',
  'service at several places': '/aanbod/computers-bibliotheek',
  'service by telephone': '/aanbod/ido-molenwijk',
  'service with an extension': '/aanbod/hulp-in-huis-aanvragen',
  'party': '/organisaties/bibliotheek',
  'write to a person': '/molenwijk/meedoen/coordinator',
  'write to a network': '/netwerken/digitaal-netwerk-molenwijk/schrijf',
  'networks, of a visitor': '/netwerken',
  'a network, of a visitor': '/netwerken/digitaal-netwerk-molenwijk',
  'write to a party': '/organisaties/lange-tafel/schrijf',
  'write to a party, sent': '/organisaties/lange-tafel/schrijf?verstuurd',
  'accessibility': '/toegankelijkheid',
  'privacy': '/privacy',
  'erased': '/privacy/gewist',
  'welcome in Arabic': '/welkom/ar',
  'sign in': '/inloggen',
  'code of a letter': '/code',
  'sign-in link': '/inloggen/een-token',
  'contact person, worn link': '/contactpersoon/een-token',
  'not found': '/aanbod/bestaat-niet',
};

/** Pages that may be larger than the first round trip, or hold a script. */
export const exceptions = ['map', 'printable list'];

const NETWORK = '/netwerken/digitaal-netwerk-molenwijk';

/** The municipality is asked into the network of Molenwijk; its officer looks at the list. */
async function inviteTown(page: Page): Promise<void> {
  await lookAroundAs(page, 'coordinator');
  await page.goto('/netwerken/digitaal-netwerk-molenwijk/uitnodigen');
  await page.getByLabel(/Gemeente Rivierstad/).check();
  await page.getByRole('button', { name: 'Verstuur de uitnodigingen' }).click();
  await lookAroundAs(page, 'municipal-officer');
  await page.goto('/netwerken');
}

type Inside = { as: string; path: string; then?: (page: Page) => Promise<void> };

async function askMail(page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill('i.sloot@rivierstad.example');
  await page.getByRole('button', { name: 'Stuur mij een mail' }).click();
}

/** The pages of who is signed in, in their states: as whom, where, and what is done there first. */
export const insidePages: Record<string, Inside> = {
  'digits of the mail': { as: 'administrator', path: '/inloggen', then: askMail },
  'digits of the mail, refused': { as: 'administrator', path: '/inloggen', then: async (page) => { await askMail(page); await page.getByRole('button', { name: 'Log in', exact: true }).click(); } },
  'own data': { as: 'librarian', path: '/mijn/gegevens' },
  'own data, refused': { as: 'librarian', path: '/mijn/gegevens', then: async (page) => { await page.getByLabel('Naam').fill(''); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'being erased': { as: 'librarian', path: '/mijn/gegevens/wissen' },
  'being erased, alone with a role': { as: 'administrator', path: '/mijn/gegevens/wissen' },
  'a new address': { as: 'librarian', path: '/mijn/gegevens/adres/een-token' },
  'how somebody signs in': { as: 'administrator', path: '/mijn/inloggen' },
  'people and roles': { as: 'administrator', path: '/beheer/mensen' },
  'people, nobody found': { as: 'administrator', path: '/beheer/mensen?zoek=zzz' },
  'people of an area': { as: 'coordinator', path: '/beheer/mensen' },
  'nothing seen for long': { as: 'administrator', path: '/beheer/mensen?stil=ja' },
  'somebody to add, refused': { as: 'administrator', path: '/beheer/mensen/nieuw', then: (page) => page.getByRole('button', { name: 'Voeg iemand toe' }).click() },
  'an organisation with a role, refused': { as: 'administrator', path: '/beheer/mensen/organisatie', then: (page) => page.getByRole('button', { name: 'Geef de rol' }).click() },
  'a person': { as: 'administrator', path: '/beheer/mensen?zoek=Esther', then: (page) => page.getByRole('link', { name: 'Esther Nijboer' }).click() },
  'handing over, somebody found': { as: 'administrator', path: '/beheer/mensen?zoek=Esther', then: async (page) => { await page.getByRole('link', { name: 'Esther Nijboer' }).click(); await page.getByRole('link', { name: 'Draag over' }).click(); await page.getByLabel('Wie neemt het over?').fill('Mo'); await page.getByRole('button', { name: 'Zoek op naam' }).click(); } },
  'moved or deceased, refused': { as: 'administrator', path: '/beheer/mensen?zoek=Esther', then: async (page) => { await page.getByRole('link', { name: 'Esther Nijboer' }).click(); await page.getByRole('link', { name: 'Verhuisd of overleden' }).click(); await page.getByRole('button', { name: 'Ja, stop alles' }).click(); } },
  'names of roles': { as: 'administrator', path: '/beheer/namen' },
  'how somebody is reached': { as: 'resident', path: '/mijn/bereik' },
  'how somebody is reached, refused': { as: 'resident', path: '/mijn/bereik', then: async (page) => { await page.getByLabel('Iemand belt mij').check(); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'logins of organisations': { as: 'administrator', path: '/beheer/inloggen' },
  'logins of organisations, refused': { as: 'administrator', path: '/beheer/inloggen', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'sign in, a login that is down': { as: 'administrator', path: '/inloggen?niet=organisationDown' },
  'a code for the desk': { as: 'resident', path: '/mijn/code' },
  'a code for the desk, made': { as: 'resident', path: '/mijn/code', then: (page) => page.getByRole('button', { name: 'Maak een code' }).click() },
  'the desk': { as: 'coordinator', path: '/balie' },
  'the desk, a wrong code': { as: 'coordinator', path: '/balie', then: (page) => typeCode(page, 'ABCD') },
  'the desk, helping': { as: 'resident', path: '/mijn/code', then: helpResident },
  'the desk, how the resident is reached': { as: 'resident', path: '/mijn/code', then: async (page) => { await helpResident(page); await page.getByRole('main').getByRole('link', { name: 'Hoe we Nadia Berrada bereiken' }).click(); } },
  'the desk, details of the resident': { as: 'resident', path: '/mijn/code', then: async (page) => { await helpResident(page); await page.getByRole('main').getByRole('link', { name: 'Gegevens van Nadia Berrada' }).click(); } },
  'the desk, details refused': { as: 'resident', path: '/mijn/code', then: async (page) => { await helpResident(page); await page.getByRole('main').getByRole('link', { name: 'Gegevens van Nadia Berrada' }).click(); await page.getByLabel('Naam').fill(''); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'the desk, moved or deceased, refused': { as: 'resident', path: '/mijn/code', then: async (page) => { await helpResident(page); await page.getByRole('link', { name: 'Verhuisd of overleden' }).click(); await page.getByRole('button', { name: 'Ja, stop alles' }).click(); } },
  'the desk, done': { as: 'resident', path: '/mijn/code', then: async (page) => { await helpResident(page); await page.getByRole('button', { name: 'Klaar' }).click(); } },
  'desks, none': { as: 'administrator', path: '/beheer/balies' },
  'desks, refused': { as: 'administrator', path: '/beheer/balies', then: (page) => page.getByRole('button', { name: 'Maak er een balie van' }).click() },
  'desks, one': { as: 'administrator', path: '/beheer/balies', then: async (page) => { await page.getByLabel('Organisatie').fill('Bibliotheek Rivierstad'); await page.getByRole('button', { name: 'Maak er een balie van' }).click(); } },
  'looking around': { as: 'administrator', path: '/demo' },
  mailbox: { as: 'administrator', path: '/demo/postvak' },
  today: { as: 'administrator', path: '/vandaag' },
  areas: { as: 'administrator', path: '/beheer/gebieden?zoek=oven' },
  'areas, refused': { as: 'administrator', path: '/beheer/gebieden', then: (page) => page.getByRole('button', { name: 'Lees in' }).click() },
  'a wijk, refused': { as: 'administrator', path: '/beheer/gebieden/wijk?code=WK990101', then: async (page) => { await page.getByLabel('Naam op de site').fill(''); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  register: { as: 'administrator', path: '/beheer/register' },
  settings: { as: 'administrator', path: '/beheer/instellingen' },
  'settings, refused': { as: 'administrator', path: '/beheer/instellingen', then: async (page) => { await page.getByLabel('Telefoonnummer voor bezoekers').fill(''); await page.getByLabel('Adres van de kaartbeelden').fill('kaart'); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  themes: { as: 'administrator', path: '/beheer/themas' },
  'a theme to add, refused': { as: 'administrator', path: '/beheer/themas', then: (page) => page.getByRole('button', { name: 'Voeg toe' }).click() },
  'a theme': { as: 'administrator', path: '/beheer/themas/geld-en-brieven?zoek=food' },
  'a theme that was renamed': { as: 'administrator', path: '/beheer/themas/vervoer', then: async (page) => { await page.getByRole('textbox', { name: 'Naam' }).fill('Vervoer en reizen'); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'a theme to take away, refused': { as: 'administrator', path: '/beheer/themas/geld-en-brieven', then: (page) => page.getByRole('button', { name: 'Haal Geld en brieven weg' }).click() },
  audiences: { as: 'administrator', path: '/beheer/doelgroepen' },
  'an audience': { as: 'administrator', path: '/beheer/doelgroepen/ouderen' },
  'words of search': { as: 'administrator', path: '/beheer/zoeken?vraag=hulp+bij+breiven' },
  'words of search, refused': { as: 'administrator', path: '/beheer/zoeken', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'words of search, kept': { as: 'administrator', path: '/beheer/zoeken', then: async (page) => { await page.getByLabel('Woorden', { exact: true }).fill('kladderen, tekenen'); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'lists to read in': { as: 'administrator', path: '/beheer/importeren' },
  'a list, no file chosen': { as: 'administrator', path: '/beheer/importeren/nieuw', then: (page) => page.getByRole('button', { name: 'Lees het bestand' }).click() },
  advertisements: { as: 'administrator', path: '/beheer/advertenties' },
  'an advertisement, refused': { as: 'editor', path: '/beheer/advertenties/nieuw?wijk=molenwijk', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'advertisements, one placed': { as: 'editor', path: '/beheer/advertenties/nieuw?wijk=molenwijk', then: (page) => placeAdvertisement(page, 'Bakkerij Jansen') },
  'an advertisement to change': { as: 'editor', path: '/beheer/advertenties/nieuw?wijk=molenwijk', then: async (page) => { await placeAdvertisement(page, 'Fietsenmaker'); await page.getByRole('link', { name: 'Verander de advertentie van Fietsenmaker' }).first().click(); } },
  'an advertisement to take away': { as: 'editor', path: '/beheer/advertenties/nieuw?wijk=molenwijk', then: async (page) => { await placeAdvertisement(page, 'Kapper'); await page.getByRole('link', { name: 'Haal de advertentie van Kapper weg' }).first().click(); } },
  'form of an offer': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/wijzig' },
  'form of an offer, refused': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/wijzig', then: async (page) => { await page.getByLabel('Naam', { exact: true }).fill(''); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'what is right, to look at': { as: 'librarian', path: '/klopt' },
  'what is right, one said': { as: 'librarian', path: '/klopt', then: async (page) => { const button = page.getByRole('button', { name: 'Ja, dit klopt' }).first(); if (await button.count()) await button.click(); } },
  'what is right, to change': { as: 'librarian', path: '/klopt', then: (page) => page.getByRole('link', { name: 'Er is iets veranderd' }).nth(1).click() },
  'no organisation to look at': { as: 'resident', path: '/klopt' },
  'not right': { as: 'resident', path: '/aanbod/telefoon-en-tablet/klopt-niet' },
  'not right, refused': { as: 'resident', path: '/aanbod/telefoon-en-tablet/klopt-niet', then: (page) => page.getByRole('button', { name: 'Verstuur' }).click() },
  'not right, sent': { as: 'resident', path: '/aanbod/telefoon-en-tablet/klopt-niet?verstuurd' },
  'what readers say, none': { as: 'teacher', path: '/vandaag/meldingen' },
  'what readers say': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/klopt-niet', then: async (page) => { await page.getByLabel('Wat klopt er niet?').fill('Op dinsdag is het dicht.'); await page.getByRole('button', { name: 'Verstuur' }).click(); await page.goto('/vandaag/meldingen'); } },
  'history of an offer': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/geschiedenis' },
  'upkeep of a wijk': { as: 'coordinator', path: '/bijhouden' },
  'figures of upkeep': { as: 'coordinator', path: '/bijhouden/cijfers' },
  'figures of upkeep, of all': { as: 'administrator', path: '/bijhouden/cijfers' },
  'upkeep of all': { as: 'administrator', path: '/bijhouden' },
  'form of an organisation': { as: 'librarian', path: '/organisaties/bibliotheek/wijzig' },
  channels: { as: 'administrator', path: '/kanalen' },
  'channels of a wijk': { as: 'administrator', path: '/kanalen?wijk=steenoven' },
  'a channel': { as: 'administrator', path: '/kanalen/de-molensteen' },
  'history of a channel': { as: 'administrator', path: '/kanalen/de-molensteen/geschiedenis' },
  'history of a channel, changed': { as: 'administrator', path: '/kanalen/de-molensteen/veranderen', then: async (page) => { await page.getByLabel('Hoe vaak komt het uit').fill('Elke maand'); await page.getByRole('button', { name: 'Bewaar' }).click(); await page.goto('/kanalen/de-molensteen/geschiedenis'); } },
  'a channel, to change': { as: 'administrator', path: '/kanalen/de-molensteen/veranderen' },
  'a new channel, refused': { as: 'administrator', path: '/kanalen/nieuw', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'who is reached by none': { as: 'administrator', path: '/kanalen/bereik?wijk=steenoven' },
  'channels to print': { as: 'administrator', path: '/kanalen/lijst' },
  'letters that wait': { as: 'coordinator', path: '/post' },
  'slips to type over': { as: 'coordinator', path: '/stroken' },
  'a slip to type over, refused': { as: 'coordinator', path: '/stroken', then: async (page) => { await page.getByLabel('Code op de strook').fill('nee'); await page.getByRole('main').getByRole('button').click(); } },
  'letters made': { as: 'coordinator', path: '/post', then: (page) => page.getByRole('button', { name: 'Maak de brieven' }).or(page.getByRole('main').getByRole('link', { name: /brie[fv]/ })).first().click() },
  calls: { as: 'coordinator', path: '/bellijst' },
  'a call sheet': { as: 'coordinator', path: '/bellijst', then: (page) => page.getByRole('button', { name: 'Maak een bellijst' }).or(page.getByRole('main').getByRole('link', { name: /Lijst van/ })).first().click() },
  'a call sheet, from paper': { as: 'coordinator', path: '/bellijst', then: async (page) => { await page.getByRole('link', { name: /Lijst van/ }).first().click(); await page.getByRole('link', { name: 'Kruisjes van papier invullen' }).click(); } },
  'texts to send': { as: 'coordinator', path: '/appen' },
  'what was sent': { as: 'coordinator', path: '/verstuurd' },
  'a message, not reached by all': { as: 'coordinator', path: '/verstuurd', then: (page) => page.getByRole('link', { name: 'Het koffieuur verhuist' }).click() },
  'begin something': { as: 'resident', path: '/meedoen/begin' },
  'a new initiative, twin found': { as: 'resident', path: '/meedoen/begin/initiatief', then: (page) => beginInitiative(page, 'Bibliotheek Rivierstad') },
  'a new organisation, refused': { as: 'resident', path: '/meedoen/begin/organisatie', then: (page) => page.getByRole('button', { name: 'Stuur het op' }).click() },
  'a new offer': { as: 'librarian', path: '/organisaties/bibliotheek/nieuw' },
  'what somebody proposed': { as: 'resident', path: '/meedoen/begin/initiatief', then: (page) => beginInitiative(page, 'Soep van Sien') },
  'proposals, one to look at': { as: 'coordinator', path: '/vandaag/voorstellen' },
  'a proposal': { as: 'coordinator', path: '/vandaag/voorstellen', then: (page) => page.getByRole('link', { name: 'Soep van Sien' }).first().click() },
  'a proposal, to change first': { as: 'coordinator', path: '/vandaag/voorstellen', then: async (page) => { await page.getByRole('link', { name: 'Soep van Sien' }).first().click(); await page.getByRole('link', { name: 'Verander eerst iets' }).click(); } },
  'a proposal, refused without a reason': { as: 'coordinator', path: '/vandaag/voorstellen', then: async (page) => { await page.getByRole('link', { name: 'Soep van Sien' }).first().click(); await page.getByRole('button', { name: 'Nee, zet het er niet op' }).click(); } },
  'own organisations': { as: 'librarian', path: '/mijn/organisaties' },
  'is this yours': { as: 'resident', path: '/organisaties/voedselbank/van-ons' },
  'is this yours, refused': { as: 'resident', path: '/organisaties/voedselbank/van-ons', then: (page) => page.getByRole('button', { name: 'Dit is van ons' }).click() },
  'is this yours, asked': { as: 'resident', path: '/organisaties/bibliotheek/van-ons', then: async (page) => { await page.getByLabel('Wat doe jij daar?').fill('Ik werk aan de balie.'); await page.getByRole('button', { name: 'Dit is van ons' }).click(); } },
  'who keeps this up to date': { as: 'librarian', path: '/vandaag/aanvragen' },
  'who keeps this up to date, none': { as: 'teacher', path: '/vandaag/aanvragen' },
  'colleagues': { as: 'librarian', path: '/organisaties/bibliotheek/mensen' },
  'colleagues, one invited': { as: 'librarian', path: '/organisaties/bibliotheek/mensen', then: async (page) => { await page.getByLabel('E-mailadres van je collega').fill('noor@post.example'); await page.getByRole('button', { name: 'Stuur een uitnodiging' }).click(); } },
  'colleagues, refused': { as: 'librarian', path: '/organisaties/bibliotheek/mensen', then: (page) => page.getByRole('button', { name: 'Stuur een uitnodiging' }).click() },
  'whom may visitors ask': { as: 'coordinator', path: '/organisaties/welzijn-de-brug/contactpersonen' },
  'whom may visitors ask, chosen': { as: 'coordinator', path: '/organisaties/welzijn-de-brug/contactpersonen', then: (page) => pointAtOne(page, /^Vraag het aan/) },
  'whom may visitors ask, refused': { as: 'coordinator', path: '/organisaties/bibliotheek/contactpersonen', then: (page) => page.getByRole('button', { name: 'Vraag het', exact: true }).click() },
  'what somebody said, to write down': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: knowAnswer },
  'what somebody said, refused': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: async (page) => { await knowAnswer(page); await page.getByLabel('Ja, het telefoonnummer').check(); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'somebody to ask, for visitors': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: sayYes },
  'whom may visitors ask, one': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: async (page) => { await sayYes(page); await page.goto('/organisaties/dijkstappers/contactpersonen'); } },
  'what visitors see of me, nothing': { as: 'resident', path: '/mijn/zichtbaar' },
  'what visitors see of me': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: async (page) => { await sayYes(page); await page.goto('/mijn/zichtbaar'); } },
  'what visitors see of me, to change': { as: 'coordinator', path: '/organisaties/dijkstappers/contactpersonen', then: async (page) => { await sayYes(page); await page.goto('/mijn/zichtbaar'); await page.getByRole('link', { name: /^Verander het bij/ }).first().click(); } },
  'moving, refused': { as: 'librarian', path: '/organisaties/bibliotheek/verhuizen', then: (page) => page.getByRole('button', { name: 'Verhuis alles' }).click() },
  'listed twice': { as: 'coordinator', path: '/organisaties/bibliotheek/dubbel' },
  'listed twice, looked for': { as: 'coordinator', path: '/organisaties/bibliotheek/dubbel?zoek=huis' },
  'two organisations beside each other': { as: 'coordinator', path: '/organisaties/bibliotheek/dubbel?met=voedselbank' },
  'two offers beside each other': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/dubbel?met=computers-bibliotheek' },
  'two that became one': { as: 'coordinator', path: '/organisaties/dijkstappers/dubbel?met=carambole', then: mergeOnce },
  'does it stop': { as: 'coordinator', path: '/organisaties/molenvrienden/stoppen' },
  'does it stop, refused': { as: 'coordinator', path: '/organisaties/molenvrienden/stoppen', then: (page) => page.getByRole('button', { name: 'Het stopt' }).or(page.getByRole('button', { name: 'Bewaar' })).click() },
  'does an offer stop': { as: 'librarian', path: '/aanbod/telefoon-en-tablet/stoppen' },
  'it stops': { as: 'coordinator', path: '/organisaties/molensteen/stoppen', then: (page) => sayItStops(page, '31-12-2027') },
  'it stops, for visitors': { as: 'coordinator', path: '/organisaties/molensteen' },
  'an offer that stopped': { as: 'coordinator', path: '/organisaties/speelveld-molenplein/stoppen', then: async (page) => { await sayItStops(page, '24-11-2026'); await page.goto('/aanbod/meedenken-speelveld'); } },
  'it stopped': { as: 'coordinator', path: '/organisaties/speelveld-molenplein/stoppen', then: (page) => sayItStops(page, '24-11-2026') },
  'it stopped, for visitors': { as: 'coordinator', path: '/organisaties/speelveld-molenplein' },
  networks: { as: 'coordinator', path: '/netwerken' },
  'networks, of a resident': { as: 'resident', path: '/netwerken' },
  'a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk' },
  'a network, line refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk', then: async (page) => { await page.getByText('Schrijf op').first().click(); await page.getByRole('button', { name: 'Schrijf op' }).click(); } },
  'a network, of a member': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk' },
  'a network, invited': { as: 'municipal-officer', path: '/netwerken', then: async (page) => { await inviteTown(page); await page.goto('/netwerken/digitaal-netwerk-molenwijk'); } },
  'networks, invited to one': { as: 'municipal-officer', path: '/netwerken', then: inviteTown },
  'write to a network, refused': { as: 'resident', path: '/netwerken/digitaal-netwerk-molenwijk/schrijf', then: async (page) => { await page.getByLabel('Je e-mailadres').fill('geen'); await page.getByRole('button', { name: 'Verstuur' }).click(); } },
  'a network, of a resident': { as: 'resident', path: '/netwerken/digitaal-netwerk-molenwijk' },
  'a new network, refused': { as: 'coordinator', path: '/netwerken/nieuw', then: (page) => page.getByRole('button', { name: 'Begin', exact: true }).click() },
  'partnerships, none of one\'s own': { as: 'coordinator', path: '/samen' },
  'a new partnership': { as: 'librarian', path: '/samen/nieuw' },
  'a new partnership, refused': { as: 'librarian', path: '/samen/nieuw', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'a partnership': { as: 'coordinator', path: '/samen/nieuw', then: async (page) => { await page.getByLabel('Naam', { exact: true }).fill('Schoolapp uitleggen'); await page.getByLabel('Wat doen jullie samen').fill('Het buurtwerk legt de app uit.'); await page.getByLabel('Wie doen mee').fill('Welzijn De Brug\nOuders van groep 5'); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'story of a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/logboek' },
  'story of a network, of a resident': { as: 'resident', path: '/netwerken/digitaal-netwerk-molenwijk/logboek' },
  'story of a network, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/logboek', then: async (page) => { await page.locator('main summary').first().click(); await page.getByLabel('Wat er komt te staan').first().fill(''); await page.getByRole('button', { name: /Laat weg/ }).first().click(); } },
  'how we work together, to agree on, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/samenwerken', then: (page) => page.getByRole('button', { name: 'Vraag het alle leden' }).click() },
  'how we work together, cards that come in': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk', then: askForCards },
  'how we work together, cards to write down': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk', then: async (page) => { await askForCards(page); await page.getByRole('link', { name: 'Kaarten van Woonstichting Oeverthuis' }).click(); } },
  'how we work together, to change': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk', then: async (page) => { await askForCards(page); await page.goto(`${new URL(page.url()).pathname}/wijzig`); } },
  'how we work together, cards refused': { as: 'teacher', path: '/netwerken/digitaal-netwerk-molenwijk', then: async (page) => { await lookAroundAs(page, 'coordinator'); await page.goto('/netwerken/digitaal-netwerk-molenwijk'); await askForCards(page); await asTeacher(page); await page.getByRole('button', { name: 'Geef de kaarten' }).click(); } },
  'how we work together, what was said': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk', then: async (page) => { await askForCards(page); await giveCard(page); } },
  'years of a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/jaren' },
  'what members share': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/stukken' },
  'what members share, refused': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/stukken', then: async (page) => { await page.getByText('Deel iets').click(); await page.getByRole('button', { name: 'Deel' }).click(); } },
  'a shared note': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/stukken', then: (page) => page.getByRole('link', { name: 'Wie helpt waar in de buurt' }).click() },
  'a shared note, refused': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/stukken', then: async (page) => { await page.getByRole('link', { name: 'Wie helpt waar in de buurt' }).click(); await page.getByText('Verander de tekst').click(); await page.getByLabel('Titel').fill(''); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'reaching each other': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/bereiken' },
  'reaching each other, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/bereiken', then: async (page) => { await page.getByText('Schrijf op wat iemand zei').click(); await page.getByRole('button', { name: 'Schrijf op' }).click(); } },
  'who carries a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/trekker' },
  'who carries a network, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/trekker', then: (page) => page.getByRole('button', { name: 'Stop het netwerk' }).click() },
  'who carries a network, vote refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/trekker', then: (page) => page.getByRole('button', { name: 'Vraag het alle leden' }).click() },
  'a vote on who carries a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/trekker', then: letChoose },
  'a vote on who carries a network, closed': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/trekker', then: async (page) => { await letChoose(page); await page.getByRole('button', { name: 'Sluit de vraag' }).click(); } },
  'new in a network': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/bijgepraat' },
  'a network, to change': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/wijzig' },
  'a resident to write in': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/leden' },
  'a resident to write in, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/leden', then: (page) => page.getByRole('button', { name: 'Schrijf in' }).click() },
  'members to invite': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/uitnodigen' },
  'members to invite, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/uitnodigen', then: (page) => page.getByRole('button', { name: 'Verstuur de uitnodigingen' }).click() },
  'begin from what you have': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin' },
  'begin from what you have, done': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin?gedaan=members&aantal=3' },
  'a members list, nothing given': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/leden', then: (page) => page.getByRole('button', { name: 'Bekijk de lijst' }).click() },
  'a members list to look at': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/leden', then: (page) => pasteList(page, 'Organisatie\tContactpersoon\tE-mail\nBibliotheek Rivierstad\tHanneke Terpstra\t\nHet Kompas\tSanne Veltman\t\nBuurtcafé de Zon\tPiet\t\nRode Kruis\t\t\nKorenmaat\t\t') },
  'an action list with odd headings': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/afspraken', then: (page) => pasteList(page, 'Wie\tOrg.\ttel\tWat gaan we doen\tKlaar?\nHanneke\tBibliotheek Rivierstad\t026-1234567\tDe zaal vastleggen voor de lunch\tnee\nSamir\tWelzijn De Brug\t\tSoep koken\tja') },
  'a members list, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/leden', then: async (page) => { await pasteList(page, 'Organisatie\tContactpersoon\nKorenmaat\tNoor'); await page.getByRole('button', { name: 'Neem alles over' }).click(); } },
  'a list that was here already': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/leden', then: (page) => pasteList(page, 'Organisatie\tContactpersoon\nBibliotheek Rivierstad\tHanneke Terpstra') },
  'an action list, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/afspraken', then: async (page) => { await pasteList(page, 'Actie\tWie\tWanneer\tStatus\nZaal vastleggen\tBibliotheek (Hanneke)\teind maart\tloopt\nFolder maken\tDe Brug\t12 november\tklaar\nIemand bellen\tOeverhuis\tzsm\t'); await page.getByRole('button', { name: 'Neem alles over' }).click(); } },
  'a calendar to look at': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/planning', then: (page) => pasteList(page, 'Datum\tTijd\tPlaats\tOnderwerp\n13 januari 2026\t13.30-15.00\tBuurthuis De Wiek\tStart\n12 oktober 2027\t\tDe Wiek\tPlannen\nooit\t10\t\tIets') },
  'minutes to take over, nothing given': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/verslag', then: (page) => page.getByRole('button', { name: 'Bekijk het verslag' }).click() },
  'minutes to take over, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/begin/verslag', then: async (page) => { await page.getByLabel('Plak hier je verslag').fill('Verslag Plannen maken\nDatum: 10 september 2026\nTijd: 13.30-15.00\nAanwezig: Bibliotheek (Hanneke), De Brug, Bakker van de hoek\n1. Opening\nSamir vertelt over de schoolapp.\nActie Brug: koffie regelen, voor 1 december\nActie: iemand belt de wethouder\n2. Zaal\nBesluit: we nemen De Wiek'); await page.getByRole('button', { name: 'Bekijk het verslag' }).click(); await page.getByRole('button', { name: 'Neem het verslag over' }).click(); } },
  'a meeting to plan, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/plan', then: (page) => page.getByRole('button', { name: 'Bewaar' }).click() },
  'a meeting to come': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2' },
  'a meeting to come, of a member, refused': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/2', then: async (page) => { await page.getByRole('button', { name: 'Er komt iemand anders' }).click(); } },
  'a meeting to come, of a member': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/2' },
  'a meeting that was': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/1' },
  'a meeting to change': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/wijzig' },
  'an agenda to change': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/agenda' },
  'an agenda to change, lines taken off': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/agenda', then: async (page) => { await page.getByRole('group', { name: 'Afspraken van vorige keer' }).getByRole('checkbox').first().uncheck(); await page.getByRole('button', { name: 'Bewaar wat erbij staat' }).click(); } },
  'a standing agenda': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vaste-agenda' },
  'a standing agenda, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vaste-agenda', then: async (page) => { await page.getByLabel('Minuten').first().fill('lang'); await page.getByRole('button', { name: 'Bewaar', exact: true }).click(); } },
  'standing agendas of kinds': { as: 'administrator', path: '/beheer/vaste-agenda' },
  'a standing agenda of a kind': { as: 'administrator', path: '/beheer/vaste-agenda/learning_network' },
  'subjects of a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/onderwerpen' },
  'subjects of a network, no words': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/onderwerpen', then: async (page) => { await page.getByText('Later of niet').first().click(); await page.getByRole('button', { name: /^Niet/ }).first().click(); } },
  'subjects of a member, refused': { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/onderwerpen', then: (page) => page.getByRole('button', { name: 'Draag aan', exact: true }).click() },
  'writing minutes': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/schrijven' },
  'writing minutes, unclear': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/schrijven', then: async (page) => { await page.getByLabel('Aantekeningen bij: Welkom').fill('Afspraak: iemand belt de wethouder'); await page.getByRole('button', { name: /Bewaar dit punt.*Welkom/ }).click(); } },
  'minutes to send': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/2/verslag' },
  minutes: { as: 'librarian', path: '/netwerken/digitaal-netwerk-molenwijk/1/verslag' },
  'agreements of a network': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/afspraken' },
  'agreements of a network, one to hand on': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/afspraken', then: (page) => pointAtOne(page, /^Geef door/) },
  'agreements of a network, handing on refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/afspraken', then: async (page) => { await page.getByRole('link', { name: /^Geef door/ }).first().click(); await page.getByRole('button', { name: 'Geef door' }).click(); } },
  'own agreements, handed to me': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/afspraken', then: handToLibrary },
  'own agreements': { as: 'librarian', path: '/netwerken/afspraken' },
  'own agreements, none': { as: 'resident', path: '/netwerken/afspraken' },
  'a date to find, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/datum', then: (page) => page.getByRole('button', { name: 'Vraag het alle leden' }).click() },
  'a date, who can come': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/datum', then: findDate },
  'a date, an answer to write down': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/datum', then: async (page) => { await findDate(page); await page.getByRole('link', { name: /^Antwoord van/ }).first().click(); } },
  'a date, of a member, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/datum', then: async (page) => { await findDate(page); const { pathname } = new URL(page.url()); await lookAroundAs(page, 'librarian'); await page.goto(pathname); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'answers by mail to read, none': { as: 'coordinator', path: '/antwoorden' },
  'a question to ask, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vraag', then: (page) => page.getByRole('button', { name: 'Vraag het alle leden' }).click() },
  'a question, its answers': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vraag', then: askQuestion },
  'a question, an answer to write down': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vraag', then: async (page) => { await askQuestion(page); await page.getByRole('link', { name: /^Antwoord van/ }).first().click(); } },
  'a question, answers to tell, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vraag', then: async (page) => { await askQuestion(page); await page.getByRole('button', { name: 'Vertel het alle leden' }).click(); } },
  'a question, of a member, refused': { as: 'coordinator', path: '/netwerken/digitaal-netwerk-molenwijk/vraag', then: async (page) => { await askQuestion(page); const { pathname } = new URL(page.url()); await lookAroundAs(page, 'librarian'); await page.goto(pathname); await page.getByRole('button', { name: 'Bewaar het antwoord' }).click(); } },
  'a series to plan, refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: (page) => page.getByRole('button', { name: 'Bekijk de datums' }).click() },
  'a series, its dates': { as: 'coordinator', path: `${NETWORK}/reeks`, then: lookAtDates },
  'a series, a date refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await lookAtDates(page); await page.getByRole('group', { name: 'Dinsdag 9 maart 2027' }).getByLabel('Andere dag').fill('straks'); await page.getByRole('button', { name: 'Plan deze bijeenkomsten' }).click(); } },
  'a series, a file refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await page.getByLabel('Waarvoor').fill('Leren'); await page.getByText('Liever kiezen').click(); await page.getByLabel('Of kies een bestand uit je agenda').setInputFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from('Beste Esther') }); await page.getByRole('button', { name: 'Bekijk de datums' }).click(); } },
  'a series, planned': { as: 'coordinator', path: `${NETWORK}/reeks`, then: planSeries },
  'a series, invited, an answer to write down': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await inviteToSeries(page); await page.getByRole('link', { name: /^Antwoord van/ }).first().click(); } },
  'a series to change, refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await planSeries(page); await page.getByRole('link', { name: 'Verander dag, tijd of plek' }).click(); await page.getByLabel('Begint om').fill('straks'); await page.getByRole('button', { name: 'Bewaar' }).click(); } },
  'a network that meets each month, who carries it': { as: 'liaison-steenoven', path: '/netwerken/koffie-overleg-steenoven' },
  'a series of the demo, of a member': { as: 'initiator', path: '/netwerken/koffie-overleg-steenoven', then: async (page) => { await page.getByRole('link', { name: 'Koffie-overleg', exact: true }).last().click(); await page.getByRole('link', { name: 'Bekijk de hele reeks' }).or(page.getByRole('heading', { name: 'Koffie-overleg', exact: true })).first().waitFor(); } },
  'a running round of the demo, of a member': { as: 'initiator', path: '/netwerken/koffie-overleg-steenoven', then: (page) => page.getByRole('link', { name: 'Geef je kaarten' }).first().click() },
  'a slip of an invitation, to type over': { as: 'coordinator', path: NETWORK, then: (page) => page.locator('details', { has: page.locator('summary', { hasText: /^Typ een strook over/ }) }).first().evaluate((slip) => { slip.setAttribute('open', ''); }) },
  'a series, another weekday': { as: 'coordinator', path: `${NETWORK}/reeks`, then: lookAtWednesdays },
  'a series, another weekday, a date refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await lookAtWednesdays(page); await page.getByLabel('Andere dag').first().fill('straks'); await page.getByRole('button', { name: 'Verander het en vertel het' }).click(); } },
  'a series to stop, refused': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await planSeries(page); await page.getByRole('link', { name: 'Stop de reeks' }).click(); await page.getByRole('button', { name: 'Stop de reeks' }).click(); } },
  'a series, stopped': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await planSeries(page); await page.getByRole('link', { name: 'Stop de reeks' }).click(); await page.getByLabel('Waarom niet').fill('De zaal gaat dicht.'); await page.getByRole('button', { name: 'Stop de reeks' }).click(); } },
  'a series, of a member': { as: 'coordinator', path: `${NETWORK}/reeks`, then: async (page) => { await inviteToSeries(page); const { pathname } = new URL(page.url()); await lookAroundAs(page, 'librarian'); await page.goto(pathname); } },
  'own calendar': { as: 'librarian', path: '/mijn/agenda' },
  'own calendar, address made': { as: 'librarian', path: '/mijn/agenda', then: (page) => page.getByRole('button', { name: /^Maak een (nieuw )?adres$/ }).click() },
  'messages with a link, to look at': { as: 'administrator', path: '/beheer/gesprekken' },
};

async function beginInitiative(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('In gewone woorden').fill('Elke vrijdag soep voor de buurt.');
  await page.getByLabel('Molenwijk', { exact: true }).check();
  await page.getByRole('button', { name: 'Stuur het op' }).click();
}

/** The second time it was said already. */
async function sayItStops(page: Page, day: string): Promise<void> {
  if (!(await page.getByRole('button', { name: 'Het stopt' }).count())) return;
  await page.getByLabel('Vanaf welke dag?').fill(day);
  await page.getByLabel('Wat is eruit gekomen?').fill('Er kwam een plein waar kinderen spelen.');
  await page.getByLabel('Waar kunnen mensen daarna terecht?').fill('Vrienden van de Molen');
  await page.getByRole('button', { name: 'Het stopt' }).click();
}

/** The second time they are one already. */
async function mergeOnce(page: Page): Promise<void> {
  const address = new URL(page.url());
  if (await page.getByRole('button', { name: 'Voeg samen' }).count()) {
    await page.locator('[name="veld.name"][value="first"]').check();
    await page.getByRole('button', { name: 'Voeg samen' }).click();
  } else await page.goto(address.pathname);
}

async function placeAdvertisement(page: Page, name: string): Promise<void> {
  const buffer = await sharp({ create: { width: 1400, height: 1000, channels: 3, background: '#a63d17' } }).png().toBuffer();
  await page.getByLabel('Wie adverteert?').fill(name);
  await page.getByLabel('Plaatje', { exact: true }).setInputFiles({ name: 'advertentie.png', mimeType: 'image/png', buffer });
  await page.getByLabel('Wat staat er op het plaatje?').fill('Elke dag open');
  await page.getByRole('button', { name: 'Bewaar' }).click();
}

/** At the top again: the keyboard goes on from where an address points. */
async function pointAtOne(page: Page, name: RegExp): Promise<void> {
  await page.goto((await page.getByRole('link', { name }).first().getAttribute('href'))!.replace(/^(.*)#.*$/, `${new URL(page.url()).pathname}$1`));
}

/** The coordinator hands an agreement to the library, and somebody there looks at it. */
async function handToLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Geef door.*schoolapp/ }).first().click();
  await page.getByLabel('Aan wie').selectOption({ label: 'Bibliotheek Rivierstad' });
  await page.getByRole('button', { name: 'Geef door' }).click();
  await lookAroundAs(page, 'librarian');
  await page.goto('/netwerken/afspraken');
}

async function pasteList(page: Page, text: string): Promise<void> {
  await page.getByLabel('Plak hier je lijst').fill(text);
  await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
}

async function letChoose(page: Page): Promise<void> {
  await page.getByLabel('Hanneke Terpstra').check();
  await page.getByLabel('Welzijn De Brug', { exact: true }).check();
  await page.getByLabel('Antwoorden kan tot en met').fill('08-12-2026');
  await page.getByRole('button', { name: 'Vraag het alle leden' }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/balie');
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** From a code on the screen of the resident to the desk of the coordinator; the browser is the resident's again for the state after it. */
async function helpResident(page: Page): Promise<void> {
  await lookAroundAs(page, 'resident');
  await page.goto('/mijn/code');
  await page.getByRole('button', { name: 'Maak een code' }).click();
  const code = await page.innerText('main .phone');
  await lookAroundAs(page, 'coordinator');
  await typeCode(page, code);
}

async function findDate(page: Page): Promise<void> {
  await page.getByLabel('Waarvoor').fill('Plannen maken');
  for (const [i, day] of ['12 januari', '14 januari'].entries()) {
    const moment = page.getByRole('group', { name: `Moment ${i + 1}` });
    await moment.getByLabel('Dag').fill(day);
    await moment.getByLabel('Begint om').fill('13.30');
    await moment.getByLabel('Klaar om').fill('15');
  }
  await page.getByRole('button', { name: 'Vraag het alle leden' }).click();
}

async function askQuestion(page: Page): Promise<void> {
  await page.getByLabel('Je vraag').fill('Waar komen we de volgende keer samen?');
  for (const [i, choice] of ['In de bibliotheek', 'In het buurthuis'].entries()) await page.getByLabel(`Keuze ${i + 1}`).fill(choice);
  await page.getByLabel('Antwoorden kan tot en met').fill('12-12-2026');
  await page.getByLabel('Alle leden').check();
  await page.getByRole('button', { name: 'Vraag het alle leden' }).click();
}

/** As a member of the network, at the same page. */
async function asTeacher(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await lookAroundAs(page, 'teacher');
  await page.goto(pathname);
}

/** Asks the network how it works together, or goes to the question that is open. */
async function askForCards(page: Page): Promise<void> {
  if (await page.getByRole('link', { name: 'Geef je kaarten' }).count()) return page.getByRole('link', { name: 'Geef je kaarten' }).click();
  await page.getByRole('link', { name: 'Vraag hoe jullie samenwerken' }).click();
  await page.getByLabel('Wie sprak dit af, en wanneer?').fill('Met alle leden, op 3 november.');
  await page.getByLabel('Alle leden en de trekker').check();
  await page.getByLabel(/Ja, met naam/).check();
  await page.getByLabel('Tot en met welke dag?').fill('7 december');
  await page.getByLabel('In welke bijeenkomst praten jullie erover?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Vraag het alle leden' }).click();
}

/** The school gives the library a card, and the library sees it after it closed. */
async function giveCard(page: Page): Promise<void> {
  await asTeacher(page);
  await page.getByLabel('Over wie?').first().selectOption('Bibliotheek Rivierstad');
  await page.getByLabel('Wat gaat goed?').first().selectOption({ index: 8 });
  await page.getByLabel('In je eigen woorden: wat gaat goed').first().fill('Een vraag heeft dezelfde dag een antwoord.');
  await page.getByLabel('Wat wens je?').first().selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Geef de kaarten' }).click();
  const { pathname } = new URL(page.url());
  await lookAroundAs(page, 'coordinator');
  await page.goto(pathname);
  await page.getByRole('button', { name: 'Sluit nu' }).click();
}

async function lookAtDates(page: Page): Promise<void> {
  await page.getByLabel('Waarvoor').fill('Leren van elkaar');
  await page.getByLabel('Wanneer komen jullie bij elkaar').fill('elke tweede dinsdag van de maand 10.00 - 11.30, niet in de schoolvakanties');
  await page.getByLabel('Vanaf').fill('1 januari 2027');
  await page.getByLabel('Tot en met').fill('30 juni 2027');
  await page.getByRole('button', { name: 'Bekijk de datums' }).click();
}

async function planSeries(page: Page): Promise<void> {
  await lookAtDates(page);
  await page.getByRole('group', { name: 'Dinsdag 9 maart 2027' }).getByLabel('Andere dag').fill('11 maart 2027');
  await page.getByRole('button', { name: 'Plan deze bijeenkomsten' }).click();
}

/** A series planned by the coordinator that goes to Wednesdays, up to the look at its new dates. */
async function lookAtWednesdays(page: Page): Promise<void> {
  await planSeries(page);
  await page.getByRole('link', { name: 'Verander dag, tijd of plek' }).click();
  await page.getByLabel('Voortaan op').selectOption('WE');
  await page.getByRole('button', { name: 'Bewaar' }).click();
}

async function inviteToSeries(page: Page): Promise<void> {
  await planSeries(page);
  await page.getByRole('button', { name: 'Nodig alle leden uit voor de hele reeks' }).click();
}

/** Writes somebody down as one whom visitors may ask, with what they answered to come. */
async function knowAnswer(page: Page): Promise<void> {
  const known = page.getByRole('link', { name: /^Schrijf op wat/ }).first();
  if (await known.count()) return known.click();
  await page.getByLabel('Naam').fill('Esther Nijboer');
  await page.getByLabel('E-mailadres').fill('esther@bibliotheekrivierstad.example');
  await page.getByRole('button', { name: 'Ik weet het antwoord al' }).click();
}

async function sayYes(page: Page): Promise<void> {
  await knowAnswer(page);
  await page.getByLabel('Ja, de naam').check();
  await page.getByLabel('Ja, het telefoonnummer').check();
  await page.getByLabel('Telefoonnummer', { exact: true }).fill('06 00 00 00 15');
  await page.getByLabel('Hoe hoorde je het?').selectOption('telephone');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.goto('/organisaties/dijkstappers');
}
