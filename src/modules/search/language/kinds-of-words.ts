import { stem } from './stem.ts';

/** Words that are the same to who hears what is told: a knee that hurts as a shoulder, a mixer that stopped as a radio. `kind: words`; a word may be of several kinds. */
const KINDS = `
parent: vader moeder pa ma mama papa opa oma bomma bompa grootmoeder grootvader schoonmoeder schoonvader moeke vake mam mams pap paps meme pepe bonma bonpa peter meter omaatje opaatje oudtante tante oom nonkel ouders grootouders buurvrouw buurman moe va
elder: opa oma bomma bompa grootmoeder grootvader schoonmoeder schoonvader moeke vake meme pepe bonma bonpa omaatje opaatje oudtante bejaarde oudere senior
spouse: man vrouw partner echtgenoot vent wederhelft vriend vriendin vriendje lief verloofde
child: zoon zoontje dochter dochtertje kind kleuter peuter dreumes kleinkind kleinzoon kleindochter jongen meisje tiener puber stiefzoon stiefdochter kleine kleinste oudste jongste neefje nichtje ukkie bengel jochie kroost kinders dreumes tweeling knul gastje snotaap pubers
infant: baby kindje zuigeling pasgeboren borstkind kraamkind
sibling: broer broertje zus zusje tweelingbroer tweelingzus stiefbroer stiefzus
limb: arm been voet hand knie rug nek schouder heup enkel pols elleboog teen vinger duim hiel kuit dij ruggengraat schouderblad bil gewricht spier lende bekken
skin: huid buik bult vlek plek uitslag puist wrat blaar moedervlek roodheid jeuk zwelling
mouth: tand kies gebit kaak wang tandvlees voortand hoektand verstandskies vulling kroon melktand prothese brug
pain: pijn zeer steekt klopt kloppen brandt steken stijf prikt trekt zeurt pijnlijk kramp verkrampt scheut
illness: koorts hoest griep misselijk duizelig overgeven spugen snot verkouden rillen zweten diarree buikpijn hoofdpijn keelpijn oorpijn ontsteking uitslag jeuk
appliance: strijkbout strijkijzer stofzuiger mixer lamp radio broodrooster koffiezetapparaat koffiezet waterkoker grasmaaier föhn haardroger naaimachine klok wekker platenspeler magnetron oven ventilator boormachine blender frituurpan airfryer toaster scheerapparaat tv televisie senseo koffiemachine bureaulamp speeltrein cassettespeler dvdspeler printer
bigthing: fornuis wasmachine koelkast diepvries vriezer vaatwasser droogkast droger gasfornuis frigo ijskast afwasmachine
fixture: kraan douche wc toilet radiator ketel boiler deur raam slot plafond dak muur leiding afvoer putje gootsteen stopcontact zekering thermostaat verwarming cv lift voordeur balkon riool wasbak bad geiser bel intercom dakraam kozijn stortbak kachel
furniture: stoel tafel kast bed bank zetel matras sofa kleerkast boekenkast bureau salontafel nachtkastje eettafel krukje fauteuil ledikant
garment: jas broek jurk trui schoenen rok hemd overhemd blouse kous sok laars jeans mantel vest kleed pak muts handschoen
gadget: telefoon gsm mobiel smartphone tablet computer laptop ipad scherm pc toestel iphone
digital: app wachtwoord code website internet mail email account digid itsme inloggen link wifi whatsapp update qr pincode login knop muis toetsenbord
letter: brief envelop aanmaning rekening factuur formulier papier papieren post brievenbus kaartje poststuk schrijven dossier acceptgiro herinnering map
office: gemeente belasting uwv ocmw ministerie instantie overheid gemeentehuis stadhuis ambtenaar loket dienst rechtbank mutualiteit ziekenfonds rva vdab duo svb cak
pet: hond kat poes konijn vogel kater hondje katje hamster cavia papegaai parkiet puppy kitten egel duif
drink: bier wijn jenever pint pintje borrel fles flesje whisky wodka blikje glas kater dronken slok
dope: hasj wiet joint blowen coke pillen cocaine xtc speed drugs snuiven spuiten
gamble: gokkast automaat casino wedden inzet poker krasloten gokken fruitautomaat
fear: bang angst durf eng schrik benauwd paniek zenuwachtig
sad: verdrietig huilen tranen somber neerslachtig verdriet treuren snikken depressief
night: nacht nachts middernacht slapen slaap wakker bed
money: geld euro cent loon portemonnee salaris spaargeld centen inkomen uitkering betalen bedrag rekening
school: school klas juf meester les rapport leraar lerares leerkracht speelplaats schoolplein toets toetsen punten vak mentor
subject: wiskunde rekenen frans engels biologie natuurkunde scheikunde geschiedenis aardrijkskunde breuken tafels spelling economie
job: werk baan baas chef job collega werkgever ploeg kantoor fabriek vacature solliciteren bedrijf
meal: eten koken avondeten ontbijt warm maaltijd brood soep aardappelen boterham middageten potje pan fornuis pasta rijst
instrument: gitaar piano viool trompet drum drums fluit saxofoon accordeon cello trombone klarinet keyboard bas trommel harp
craftthing: breien haken naald draad wol verf kwast klei penseel potlood ezel borduren papier
tool: boor hamer zaag schroevendraaier ladder schroef spijker klopboor steekkar tang waterpas
vehicle: auto bus trein metro tram taxi scooter brommer wagen
cyclepart: fiets velo band ketting rem wiel achterwiel voorwiel zadel trapper spaak stuur spatbord versnelling bel
clinic: ziekenhuis hospitaal kliniek specialist oogarts dokter operatie chirurg cardioloog poli
street: straat stoep weg plein hoek park steeg pleintje fietspad trottoir voetpad
rubbish: afval vuilnis rommel troep zak vuilzak container puin takken karton glas blikjes
garden: tuin gras heg haag struik onkruid boom planten plantje bloemen gazon tuinpad
neighbour: buren buurman buurvrouw buurjongen buurmeisje hiernaast bovenburen onderburen bovenbuur flatgenoot geburen overburen
noise: lawaai herrie muziek geluid stampen blaffen drumt schreeuwen gillen boren feest bonken blaft dreunt kabaal
beat: slaan slaat mept schopt gooit duwt knijpt wurgt slaag klap klappen trapt blauwe duwde sloeg schopte smijt
thief: gestolen gejat ingebroken inbreker dief beroofd overvallen doorgeknipt opengebroken weggehaald
broken: kapot stuk defect gebarsten gescheurd los eraf hapert panne kromgetrokken wiebelt piept kraakt vastgelopen gebroken begeven kaduuk
leak: lekt druppelt drupt lekkage nat water vocht schimmel stinkt doorweekt lek
cold: koud kou bibberen bevriezen tocht ijskoud dikke deken kil rillen
forget: vergeet vergeten kwijt verward herkent weet herinnert dwaalt verdwaald verlegt herhaalt
dead: dood overleden gestorven begraven overlijden begrafenis crematie weduwe weduwnaar kist urn graf
homeland: syrie turkije marokko oekraine polen eritrea afghanistan somalie iran irak roemenie bulgarije
tongue: nederlands turks arabisch engels frans pools oekraiens taal vlaams woorden spreken accent
season: zomer vakantie juli augustus herfstvakantie krokusvakantie kerstvakantie
wheelaid: rolstoel rollator krukken looprek wandelstok stok scootmobiel
gone: weg vertrokken verlaten alleen stil leeg
ball: bal voetbal doel goal keeper
sportword: judo karate turnen hockey tennis basketbal zwemmen dansen boksen volleybal
`;

const kindsByStem = new Map<string, string[]>();
for (const line of KINDS.trim().split('\n')) {
  const [kind = '', words = ''] = line.split(': ');
  for (const root of new Set(words.split(' ').map(stem))) kindsByStem.set(root, [...(kindsByStem.get(root) ?? []), `<${kind}>`]);
}

/** The kinds that a word is of, by its stem. */
export const kindsOf = (root: string): readonly string[] => kindsByStem.get(root) ?? [];
