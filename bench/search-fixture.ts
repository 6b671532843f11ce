import type { SearchEntry } from '#modules/search/index.ts';

/**
 * A second place with its own way of writing, and questions graded by reading it: nothing of the search is tuned on these. They show
 * whether it also works elsewhere. Written as: slug | title | organisation | plain words | keywords | theme | places | more.
 */
const SERVICES = `
inloopspreekuur-geld | Inloopspreekuur Geld & Recht | Stichting Samen Sterk | Zit je met een stapel enveloppen of een deurwaarder? Kom langs, we zoeken het samen uit. | | Financiën | De Spil, Havenstraat 3
schuldhulpmaatje | SchuldHulpMaatje | Diaconie Oosterhaven | Een getrainde vrijwilliger helpt je om weer overzicht te krijgen over je inkomsten en uitgaven. | rondkomen, achterstanden | Financiën | bij je thuis
aangifte-hulp | Hulp bij je belastingaangifte | Ouderenbond Oosterhaven | In maart en april vullen onze invullers samen met jou de aangifte in. | | Financiën | De Spil, Havenstraat 3
toeslagenpunt | Toeslagen en regelingen | Gemeente Oosterhaven | Weet je niet waar je recht op hebt? Wij rekenen het voor je uit en vragen het aan. | zorgtoeslag, huurtoeslag, bijzondere bijstand | Financiën | Stadskantoor
uitgiftepunt | Uitgiftepunt voedselpakketten | Voedselbank Oosterhaven | Op donderdag delen wij pakketten uit aan gezinnen die zijn aangemeld. | | Eten en drinken | Loods 12
kinderkleding | Ruilwinkel voor kinderkleding | Bewonersgroep Zuid | Breng wat te klein is en neem mee wat past. Je betaalt niets. | babykleertjes, jassen | Spullen | Zuiderplein 9
kringloop-de-lading | De Lading | Kringloop Oosterhaven | Meubels, servies en fietsen voor een kleine prijs. | tweedehands | Spullen | Kade 40
fietsatelier | Fietsatelier | Bewonersgroep Zuid | Samen je eigen tweewieler opknappen. Gereedschap en onderdelen liggen klaar. | band plakken | Spullen | Loods 14
maakplaats | Maakplaats Noord | Wijkvereniging Noord | Met de hulp van handige buren krijgt je apparaat een tweede leven. | stofzuiger, naaimachine, radio | Spullen | De Spil
digitaalhuis | Digitaalhuis | Bibliotheek Oosterhaven | Vragen over inloggen, berichten van de overheid of je tablet? Medewerkers kijken met je mee. | DigiD | Digitaal | Bibliotheek, Markt 1
basiscursus-pc | Basiscursus: de eerste stappen | Bibliotheek Oosterhaven | In zes lessen leer je muis en toetsenbord gebruiken en een mail sturen. | computer voor beginners | Digitaal | Bibliotheek, Markt 1
werkplekken | Werkplekken en printers | Bibliotheek Oosterhaven | Hier kun je op een computer werken en documenten afdrukken. | wifi, scannen | Digitaal | Bibliotheek, Markt 1
taalontmoeting | Taalontmoeting | Bibliotheek Oosterhaven | Praat met andere nieuwkomers en vrijwilligers. Thee staat klaar. | Nederlands oefenen, praatgroep | Taal | Bibliotheek, Markt 1
taallessen-avond | Taallessen in de avond | Volksuniversiteit | Nederlands voor wie overdag werkt. Vier niveaus, tot staatsexamen. | NT2, inburgeren | Taal | Avondschool, Schoolpad 8
alfa-groep | Alfagroep | Taalpunt Oosterhaven | Voor Nederlanders die nooit goed hebben leren spellen. Kleine groep, eigen tempo. | laaggeletterdheid, lezen, schrijven | Taal | De Spil
buddy-nieuwkomers | Buddy voor statushouders | Vluchtelingensteun | Een inwoner maakt je wegwijs in de stad: winkels, school en papieren. | asiel, vluchteling | Nieuw in Nederland | 
gezelschapsdienst | Gezelschap aan huis | Stichting Samen Sterk | Een vrijwilliger komt elke week bij je langs voor een kop koffie of een spelletje. | huisbezoek, alleen | Ontmoeten | bij je thuis
eetkamer | De Eetkamer | Wijkvereniging Noord | Elke woensdag een driegangenmenu voor vijf euro. Schuif aan bij je buurtgenoten. | samen eten | Ontmoeten | De Spil
buurtkamer-zuid | Buurtkamer Zuid | Bewonersgroep Zuid | De deur staat open en de koffie is klaar. Loop binnen voor een praatje, een puzzel of de krant. | inloop | Ontmoeten | Zuiderplein 9
stappers | Zuidse Stappers | Bewonersgroep Zuid | Op maandag lopen we een uur door het park, op ieders tempo. Daarna koffie. | ommetje | Bewegen | Zuiderpark
stoelyoga | Stoelyoga voor zestigplussers | Buurtsport | Rustige oefeningen op en rond de stoel. Goed voor je balans. | | Bewegen | Sporthal Oost
zwem-ouderkind | Ouder-en-kindzwemmen | Zwembad De Golf | Met je baby of dreumes wennen aan het water. | | Bewegen | Zwembad De Golf
volwassenzwem | Leren zwemmen voor volwassenen | Zwembad De Golf | Nooit te laat: in een rustig bad met een eigen instructeur. | zwemles | Bewegen | Zwembad De Golf
sportfonds | Meedoen met sport en cultuur | Jeugdfonds Oosterhaven | Is er thuis niet genoeg geld? Wij betalen de club of de muziekles van je kind. | contributie | Financiën |
huisarts-markt | Huisartsen aan de Markt | Gezondheidscentrum Markt | Voor iedereen uit het centrum en Noord. Nieuwe patiënten zijn welkom. | dokter | Gezondheid | Markt 14
spoedpost | Spoedpost | Ziekenhuis Oosterhaven | Als je 's avonds, 's nachts of in het weekend niet kunt wachten op je eigen arts. Bel altijd eerst. | | Gezondheid | Ziekenhuislaan 1
wijkzorg | Zorg bij je thuis | Wijkzorg Oost | Hulp bij wassen, aankleden, wonden en medicijnen, zolang het nodig is. | wijkverpleging | Gezondheid | bij je thuis
poetsploeg | Poetsploeg | Huishoudservice | Wekelijks hulp bij stoffen, dweilen en ramen lappen. Vraag je indicatie aan bij de gemeente. | huishoudelijke hulp | Gezondheid | bij je thuis
leefkracht | Leefkracht | GGZ Oosterhaven | Een praktijkondersteuner luistert als je niet meer kunt slapen van de zorgen of nergens zin in hebt. | somberheid, angst | Gezondheid | Gezondheidscentrum Markt
anoniem-nuchter | Avondgroep zonder drank | Zelfhulp Oosterhaven | Mensen die gestopt zijn met drinken steunen elkaar. Je zegt alleen je voornaam. | alcohol | Gezondheid | Kerkzaal
geheugenhuis | Geheugenhuis | Zorggroep Oost | Voor wie vergeetachtig wordt en voor de familie. Met informatie en lotgenoten. | dementie, alzheimer | Zorgen voor elkaar | Zorggroep Oost, Ooststraat 77
adempauze | Adempauze | Steunpunt Mantelzorg | Zorg je voor je partner? Iemand neemt het een dagdeel over, zodat jij weg kunt. | respijt, mantelzorger | Zorgen voor elkaar | bij je thuis
afscheid | Verder na verlies | Stichting Samen Sterk | Praat met anderen die ook hun partner, kind of ouder moeten missen. | rouw | Zorgen voor elkaar | De Spil
uitleen-medisch | Uitleen van hulpmiddelen | Thuiszorgwinkel Oost | Krukken, een bed of een rolstoel: een half jaar te leen. | | Gezondheid | Ooststraat 12
rit-mee | Rit Mee | Stichting Samen Sterk | Vrijwilligers met een auto halen je op voor de specialist, de kapper of familiebezoek. | vervoer, ziekenhuis | Vervoer | 
boodschappenplus | Boodschappen Plus | Wijkvereniging Noord | Op dinsdag rijdt een busje langs de flats naar de supermarkt. Iemand draagt je tassen. | | Vervoer | Noorderflats
huurdersadvies | Huurdersadvies | Huurdersvereniging Oosterhaven | Problemen met je verhuurder, servicekosten of een huurverhoging? Onze jurist kijkt mee. | woningcorporatie, gebreken | Wonen | De Spil
thuis-in-noord | Woonwinkel | Woonstichting De Haven | Inschrijven voor een huurwoning, urgentie aanvragen of een mankement doorgeven. | woning zoeken, reparatie | Wonen | Kade 1
nachtopvang | Het Anker | Leger van Barmhartigheid | Een bed, een douche en een warme maaltijd voor wie geen dak boven het hoofd heeft. | dakloos, slaapplaats | Wonen | Kade 88
buurtvrede | Buurtvrede | Stichting Samen Sterk | Last van elkaar? Twee bemiddelaars praten met jou en met je buren. | burenruzie, overlast | Veilig | 
steunlijn-geweld | Steunlijn Thuis Veilig | Thuis Veilig Oost | Word je bedreigd of geslagen door iemand van wie je houdt? Bel dag en nacht, ook anoniem. | huiselijk geweld, kindermishandeling | Veilig | telefoon
ouderspreekuur | Spreekuur voor ouders | Jeugdteam | Over driftbuien, slapen, schermtijd en grenzen stellen. Zonder afspraak. | opvoeden | Kinderen | Basisschool De Boei
peuterochtend | Peuterochtend | Bewonersgroep Zuid | Spelen en zingen met kinderen van een tot vier jaar, terwijl ouders elkaar spreken. | | Kinderen | Zuiderplein 9
naschool | Na de bel | Buurtsport | Opvang met sport en huiswerk, tot half zeven. Voor basisschoolkinderen. | bso | Kinderen | Basisschool De Boei
huiswerkzolder | Huiswerkzolder | Bibliotheek Oosterhaven | Een rustige plek om te leren, met studenten die vragen beantwoorden. | bijles, middelbare school | Jongeren | Bibliotheek, Markt 1
jongerenhonk | Honk | Jongerenwerk Oosterhaven | Gamen, muziek maken en hangen met je vrienden, van 12 tot 20 jaar. | tieners | Jongeren | Loods 15
stekkenruil | Stekkentuin | Groene Vingers | Kweek groente en kruiden op je eigen strookje of help mee in de pluktuin. | moestuin | Groen | achter de Zuiderkerk
zangcafe | Zangcafé | Wijkvereniging Noord | Meezingers van vroeger en nu. Noten lezen hoeft niet. | koor | Cultuur | De Spil
draadkracht | Draadkracht | Bewonersgroep Zuid | Breien, haken en kleding vermaken aan één lange tafel. | naaien, handwerken | Cultuur | Zuiderplein 9
vacaturebank | Vrijwilligersvacatures | Vrijwilligerspunt | Wil je iets doen voor een ander? Wij zoeken iets dat bij je past. | | Meedoen | Stadskantoor
loopbaanwinkel | Loopbaanwinkel | Werkgeversplein | Hulp bij je brief, je cv en het gesprek met een baas. | baan, sollicitatie | Werk | Stadskantoor
balie-burgerzaken | Balie Burgerzaken | Gemeente Oosterhaven | Voor je rijbewijs, paspoort, een verhuizing of de geboorte van je kind. Maak een afspraak. | identiteitskaart | Gemeente | Stadskantoor
`;

export const otherPlace: SearchEntry[] = SERVICES.trim().split('\n').map((line, number) => {
  const [slug = '', title = '', party = '', plainWords = '', keywords = '', theme = '', places = ''] = line.split('|').map((part) => part.trim());
  return {
    subject: { kind: 'service', id: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` }, path: `/aanbod/${slug}`, title, names: [party], plainWords,
    keywords: keywords.split(',').map((word) => word.trim()).filter(Boolean), themes: [{ slug: theme.toLowerCase(), name: theme }], places: places ? [places] : [], confirmedOn: '2026-10-01',
  };
});

/** `question > slug 3, slug 2 ...` */
const QUESTIONS = `
ik heb schulden > schuldhulpmaatje 3, inloopspreekuur-geld 3, toeslagenpunt 1
er staat een deurwaarder voor de deur > inloopspreekuur-geld 3, schuldhulpmaatje 3
ik krijg zoveel post en begrijp het niet > inloopspreekuur-geld 3, digitaalhuis 1, schuldhulpmaatje 2
blauwe envelop > aangifte-hulp 3, inloopspreekuur-geld 2, toeslagenpunt 1
zorgtoeslag > toeslagenpunt 3
te weinig geld voor eten > uitgiftepunt 3, eetkamer 1, toeslagenpunt 1, inloopspreekuur-geld 1, schuldhulpmaatje 1
goedkope winterjas voor mijn zoon > kinderkleding 3, kringloop-de-lading 2
bankstel tweedehands > kringloop-de-lading 3
lekke band > fietsatelier 3
mijn stofzuiger doet het niet meer > maakplaats 3
kapotte radio > maakplaats 3
wachtwoord kwijt van digid > digitaalhuis 3
cursus computer voor beginners > basiscursus-pc 3, digitaalhuis 1
ipad uitleg > digitaalhuis 3, basiscursus-pc 1
waar kan ik iets printen > werkplekken 3
gratis internet > werkplekken 3, digitaalhuis 1
nederlands leren in de avond > taallessen-avond 3, taalontmoeting 2
taalcafé > taalontmoeting 3
mijn man kan niet lezen en schrijven > alfa-groep 3
learn dutch > taallessen-avond 3, taalontmoeting 3, alfa-groep 1
vluchteling uit Syrië zoekt contact > buddy-nieuwkomers 3, taalontmoeting 2
mijn moeder is eenzaam > gezelschapsdienst 3, buurtkamer-zuid 2, eetkamer 2, stappers 1
iemand om koffie mee te drinken > gezelschapsdienst 3, buurtkamer-zuid 3, stappers 1
eten met buren > eetkamer 3
wandelgroep > stappers 3
wandelmaatje gezocht > stappers 3, gezelschapsdienst 1
bewegen voor ouderen > stoelyoga 3, stappers 2
zwemles voor volwassenen > volwassenzwem 3, zwem-ouderkind 1
met mijn baby zwemmen > zwem-ouderkind 3
voetbalclub is te duur voor mijn kind > sportfonds 3
huisarts > huisarts-markt 3, spoedpost 1
dokter s nachts > spoedpost 3, huisarts-markt 1
hulp bij steunkousen > wijkzorg 3
hulp in het huishouden > poetsploeg 3
ik slaap slecht en pieker > leefkracht 3
ik voel me depressief > leefkracht 3
stoppen met drinken > anoniem-nuchter 3
vader vergeet alles > geheugenhuis 3, adempauze 1
ik zorg voor mijn zieke man en ben moe > adempauze 3, geheugenhuis 1
mijn vrouw is overleden > afscheid 3
rolstoel lenen > uitleen-medisch 3
wie brengt mij naar de specialist > rit-mee 3
zware boodschappen > boodschappenplus 3
huur omhoog > huurdersadvies 3, toeslagenpunt 1
schimmel op de muur > huurdersadvies 3, thuis-in-noord 3
ik zoek een huis > thuis-in-noord 3
waar kan ik slapen vannacht > nachtopvang 3
ruzie met de bovenburen > buurtvrede 3
mijn man slaat mij > steunlijn-geweld 3
vermoeden van kindermishandeling > steunlijn-geweld 3, ouderspreekuur 1
driftbui kleuter > ouderspreekuur 3
peuterspeelzaal > peuterochtend 3
oppas na school > naschool 3
bijles wiskunde > huiswerkzolder 3
iets te doen voor tieners > jongerenhonk 3, huiswerkzolder 1
volkstuin > stekkenruil 3
zingen in een koor > zangcafe 3
breiclub > draadkracht 3
broek laten inkorten > draadkracht 3
vrijwilligerswerk > vacaturebank 3
help met sollicitatiebrief > loopbaanwinkel 3
ik zoek werk > loopbaanwinkel 3
paspoort verlengen > balie-burgerzaken 3
verhuizing doorgeven > balie-burgerzaken 3
zuiderplein > buurtkamer-zuid 3, kinderkleding 3, peuterochtend 3, draadkracht 3
bibliotheek > werkplekken 3, digitaalhuis 3, basiscursus-pc 3, taalontmoeting 3, huiswerkzolder 3
wandellen > stappers 3
schultenhulp > schuldhulpmaatje 3, inloopspreekuur-geld 2
mantelzorch > adempauze 3
komputerkursus > basiscursus-pc 3
hulpmidelen > uitleen-medisch 3
mijn huis is te groot om schoon te houden > poetsploeg 3
ik durf niet meer alleen naar buiten > leefkracht 2, gezelschapsdienst 2, stappers 1, rit-mee 1
`;

export const otherQuestions = QUESTIONS.trim().split('\n').map((line) => {
  const [question = '', grades = ''] = line.split(' > ');
  return { question, region: 'elders' as const, set: 'another place', area: undefined, grades: Object.fromEntries(grades.split(',').map((graded): [string, number] => { const [slug = '', grade] = graded.trim().split(' '); return [slug, Number(grade)]; })) };
});
