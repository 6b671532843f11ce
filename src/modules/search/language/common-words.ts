/**
 * Words of a question or a sentence that say nothing about what is sought. They are never searched on their own, but phrases may need
 * them ("geen werk", "niet betalen").
 */
export const functionWords: ReadonlySet<string> = new Set(`
de het een en of maar want dus als dan toch ook nog al wel niet geen nooit niets niks er hier daar waar wie wat welk welke wanneer hoe waarom waarvoor waarmee waarheen waarvan hoeveel
ik jij je u hij zij ze wij we jullie hen hun mij me jou jouw uw mijn mn zijn haar ons onze dit dat deze die zo zon zulk zelf elkaar iets iemand niemand ieder iedere iedereen elke elk alle alles
in op te ter ten tot van voor met mee bij aan naar om over uit door tegen tussen zonder onder boven achter naast per via vanaf vanuit sinds tijdens binnen buiten na af toe rond vanwege volgens
ben bent is zijn was waren geweest word wordt worden werd geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden wil wilt willen wilde wou mag mogen mocht moet moeten moest zal zullen zou zouden
hoef hoeft hoeven ga gaat gaan doe doet doen ging laat laten liet blijf blijft blijven lijkt schijnt durf weet weten graag even eens eigenlijk gewoon misschien heel erg veel weinig meer minder meest best goed goede beter
nu weer steeds altijd soms vaak toen straks ooit bijvoorbeeld zoals anders bijna ongeveer ok oke ja nee svp aub alstublieft alsjeblieft hallo dag hoi beste mevrouw meneer mijnheer dhr mevr goedendag goedemorgen goedemiddag groeten bedankt dank hoi s t m n d
kom komt komen krijg krijgt krijgen gekregen geef geeft geven maak maakt maken neem neemt nemen ligt staat zit zitten bestaat bestaan
heen hele helemaal telkens opeens ineens plotseling vannacht laatst net pas durf durven snap snapt echt best steeds elkaar waarin waarop waarbij allemaal rustig zelfs terwijl omdat zodat totdat dat indien hoor hoort betreffende nodig zeker onlangs eerst eerste zonde jammer helaas ofzo enzo
zich zichzelf mezelf mijzelf jezelf onszelf ge gij kreeg kregen gaf gaven nam namen kwam kwamen stond stonden lag lagen zat zaten deed deden wist zei zegt
you your it there this that have has from not no be am will would could should please looking someone somebody anyone our his her he she they them about too much all every here know got everything really very just cannot cant dont doesnt im
the a an of to for with in on at is are my i me we can where who what how do does need want find get some any and or
`.trim().split(/\s+/));

/** Words that stand in almost every question: they count, but little beside a word that says what about. Stems. */
export const weakStems: ReadonlySet<string> = new Set(`
leer wacht duurt lang maand gebruik zie ken kan durf pas hoor trek hou lukt soms misschien hele stap snel ergens zelf bijna klaar raar zwaar zin geluk client patient casus doorverwijs verwijs aanmeld afspraak geschikt passend beschikbaar aanvraag aangevraagd draai hang meegeef lever ontvang gebeur stuur probeer
kost gezet voel breng haal laat begrijp leg kijk denk praat zeg vertel slecht groot klein eigen kom sta zit lig hou gebeur wissel nacht ander uit
hulp help zoek vind vraag informatie info advies plek plaats aanbod mogelijk mensen mens mijn gezin familie ouder kennis
nieuw wijk buurt dorp stad gemeente omgeving dichtbij nabij thuis leuk leuke mooi fijn gezellig groep les cursus activiteit activiteiten organisatie stichting vereniging club dienst loket punt centrum huis bijeenkomst contact adres telefoon nummer
doe ding dingen zaak kwestie probleem moeilijk lukt lukken verleng organiseer trek einde raad wil bezig dagelijks week jaar keer tijd uur dag jaren oud jong gebruik begin start werk snel soort last ondersteun steun begeleid regel iedereen persoon lokaal alleen samen betaal gratis kosteloos goedkoop betaalbaar voordelig avond ochtend middag weekend zaterdag terug langs erbij eraf ermee overal later paar hetzelfde voorbij raak geraak verder zondag maandag dinsdag woensdag donderdag vrijdag open vandaag morgen geopend
`.trim().split(/\s+/));

/** Of whom the question is. Stems. */
export const relatives: ReadonlySet<string> = new Set('vader moeder pa ma mama papa oma opa bomma bompa kleinkind zoon zoontje dochter dochtertje man vrouw lief broer broertje zus zusje vriendin vriend kleinzoon kleindochter buur buurvrouw buurman tante oom partner echtgenoot schoonmoeder schoonvader neef nicht vent wederhelft mam mams mammie pap paps papje moeke vake pake meme pepe peter meter nonkel bonma bonpa omaatje opaatje oudtante schoonzus zwager stiefvader stiefmoeder stiefzoon stiefdochter tweeling gast collega'.split(' '));

/** Somebody's child, by whichever word. Stems. */
export const children: ReadonlySet<string> = new Set('zoon zoontje dochter dochtertje kleuter peuter dreumes kleinkind kleinzoon kleindochter jongen meisje tiener puber'.split(' '));

/** For whom something is: beside a word that says what, they count less. Stems. */
export const audiences: ReadonlySet<string> = new Set('kind oudere senior jongere tiener puber peuter kleuter jeugd ouder vrouw man volwassen bewoner buurtbewoner nieuwkomer student gezin'.split(' '));

/** Who or what is alike in what is told: "mijn opa vergeet alles" as "moeder vergeet alles". The first of a line is what phrases of the data say. Stems. */
const ALIKE = `
moeder vader pa ma mama papa oma opa bomma bompa schoonmoeder schoonvader grootmoeder grootvader moeke vake mam mams pap paps meme pepe bonma bonpa stiefmoeder stiefvader
man vrouw partner echtgenoot vent wederhelft
ziek parkinson ms kanker reuma beroerte hersenbloeding copd hartpatient nierpatient hulpbehoevend terminaal chronisch ziekte
kapot stuk defect panne kaduuk kaput
goedkoop betaalbaar voordelig gratis
ruzie bonje heibel mot conflict bekvecht
duur onbetaalbaar prijzig
steel jat pik roof
sla schop stomp mep
drink zuip
huil jank ween
bang angst angstig benauwd
kwijt verlies verdwijn
niets niks nikske
begrijp snap versta
huisbaas verhuurder huiseigenaar huurbaas
koelkast frigo ijskast
telefoon gsm mobiel
geld cent centen poen
praat klets babbel klap
kuis poets
zetel fauteuil
buur gebuur
werk job baan
`;

/** What a word is heard as within a phrase. */
export const heardInPhrases: ReadonlyMap<string, readonly string[]> = new Map(ALIKE.trim().split('\n').flatMap((line) => {
  const [first = '', ...others] = line.split(' ');
  return others.map((other): [string, string[]] => [other, [first]]);
}));

/** Words that make compounds, beside those of the synonyms: first and last parts of words of daily life in a neighbourhood. */
export const lexiconWords: readonly string[] = `
aanvraag aardappel adem administratie adres advies afspraak afval agenda akte alarm alcohol allergie ambulance angst anker apparaat apotheek app arbeid archief arm armoede arts asiel atelier atlas auto autisme avond azc
baan baby bad bak cadeau bal balie ballet band bank bar basis bed bedrijf begeleider begeleiding begroting behandeling beheer belasting beleid bemiddelaar bemiddeling beperking beroep bestand bestuur beurs beweging bewind bewindvoering bewoner bezoek bibliotheek bier bijles biljart bingo bind bloed bloem boek boer boodschap boom boot borduur borst bouw boxen brand breed brei brein brief brigade bril broer brood bruin budget buddy buik bureau burger buren bus buur buurt
cafe camera camping centrum chor christen circus clown club coach college computer concert consulent consult consultatie contact controle copier corona corporatie corrector cultuur cursus
daad dag dak dame dans data debat deur deel dek dement dementie depressie deskundig diabetes dialoog dieet dienst dier digitaal diner dijk diploma dokter dol dood doop dorp drama drank drug duo duur dweil
eet echtpaar economie eerste eigen eiland eind energie engels erf erfenis eten examen expositie
fabriek familie feest fiets figuur film finan fit fitness flat flora fonds foto frans fruit fysio
gas gast gasten gebaren gebed gebied gebouw geboorte gebruiker gedicht gehoor geld geloof gemeente gemeenschap genees geneeskunde generatie gericht gesprek geur gevangenis geweld gewicht gezicht gezin gezondheid gids gift gitaar glas god gok golf goed graf gras grens grond groen groente groep grond gym gymnastiek
haar haard haak hals hand handel handicap handwerk hart haven hek helm help helper herdenking herfst herinnering hersen hersenletsel hobby hond hoofd hoor hospice hotel hout hulp hulplijn huid huis huishoud huishouden huiskamer huiswerk hulpmiddel hulpverlener hulpverlening humor huur huurder hygiene hypotheek
identiteit ijs industrie informatie inburgering inkomen inkoop inloop initiatief inrichting instelling instrument integratie intake internet invul
jaar jacht jas jeugd jezus jong jongen jongere judo jurist juridisch
kaart kaas kamer kamp kanker kansen kant kantine kantoor kapper kapsel kas kast kat keramiek kerk kerst ketting keuken keuring kind kinder klacht klant klas klasse klaver kleding kleed klei kleur kleuter klim klimaat klus knip knutsel koek koffie koken kook koor kok koelkast koop kop koper kosten kopie kraam kraampje kracht krant kring kruid kunst kwartier
laag laptop land lampje lampen landbouw last laat lastig lijst leer leefstijl leeftijd leerling leesclub leger les leiding lening lente lees lessen letter leraar lever levens levensmiddelen lezing lichaam lid lied liefde lift lijf lijn link loket loon loop lotgenoten lucht luier luister lunch
maand maat maatje maaltijd maatschappelijk macht mail maken mantel mantelzorg mantelzorger markt massage materiaal meldpunt medewerker media medicijn meester meisje melding melk mensen metselaar meubel middag middel migratie milieu minima moeder moestuin mode model moestuinier monument moskee motor mozaiek munt museum musea muziek
naai nacht naaimachine natuur neder nederland nederlands netwerk nieuwkomer nieuws nood noodhulp noodfonds norm notaris
ochtend oefen oefening onderwijs onderhoud onderzoek ongeval ontbijt ontmoeting ontwikkeling oog oogst ooievaar oor oorlog opleiding opvang opvoeding opvoed opruim orgel orkest oudere ouder oven overleg overlast
paard pad pak paling papier park parkeer partner pasje paspoort passage pastoor patient pauze pedagoog pen pension pensioen persoon peuter piano pijn plaats plan plant plein ploeg podium poetry poets poli politie politiek pop portiek post poster potten praat praktijk prater prijs prik print printer prijs probleem project proef programma psych psycholoog punt puzzel
raad radio ramadan recht rechtbank rechts regeling reis rekening reken relatie rechter religie rente reparatie repair rijles ring rijbewijs rit roken rollator rolstoel rood rouw route ruil ruilwinkel ruimte rust
salaris samen sanering samenleving sauna schaak schade schaken scheiding scherm schilder schip school schoen schoon schoonmaak schouder schreeuw schrijf schuld schuur school schrijver seizoen seks senioren servies slaap slacht slag sloop smart smartphone sneeuw sociaal soep solo speel speelgoed spel speler spelletjes spelotheek spiegel spier spraak spreekuur sport sprong spullen staat stad stadhuis stads station steiger stem steun steunpunt sticht stichting stimulering stoel stof stoma stop storm straat strand streek stress strijk stroom studie student studiefinanciering supermarkt systeem
taak taal tafel tand tandarts tante team techniek teken telefoon tempel tennis termijn test textiel thee theater thema therapie thuis thuiszorg tiener tijd timmer toelage toeslag toets toeval toernooi tolk toneel toren traject training traject transport trap trauma trefpunt trein troost tuin tuinier tv twee
uitgifte uitje uitkering uitleen uitvaart uur
vader vakantie vak val vaardigheid vaccinatie vangnet varen vast veilig veiligheid veld verbouw verdriet vereniging vergoeding verhaal verhalen verhuis verhuizing verkeer verkoop verlening verlies verloskundige vermogen verpleeg verpleging verslag verslaving verstrekking vertaal vertaler vertrouwen vertrouwenspersoon vervoer verzekering verzorging verzorger vervanging vis visie visite vlees vlucht vluchteling vluchtelingen voedsel voeding voedings voet voetbal vogel volk volks volkstuin volleybal volwassen voorlees voorlichting voorziening vraag vrede vrienden vriend vrij vrijwilliger vrijwilligers vrouw vrouwen vuil vuur
werker maker adviseur boerderij verzorgster leider genootschap cirkel kapel opname nieuws krant droog lans brug boom herfst lente toets kas kweek wasserij mannen vrouwen meisjes
wacht wagen wandel wal was wasmachine water web website week weekend weg weggeef weide welkom welzijn wereld werk werkgever werkloos werkloosheid werkplaats westen wet wijk wijn winkel winter wiskunde woensdag wol wonen woning woord woon wzc
yoga zaak zaal zaken zang zee zeil zelf zelfhulp zelfredzaam zelfstandig zieken ziekenhuis ziekte zintuig zingeving zomer zon zondag zorg zorger zorgverlener zorgwekkend zorgverzekering zuivel zus zuurstof zwanger zwangerschap zwem zwembad zwemles zeep
aanbod aanleg bestrijding bijstand bijeenkomst blad boete bode borg bos brug bundel campus capaciteit carriere casus check cliënt commissie consultatiebureau creche crisis debet doel doelgroep dossier drempel effect ervaring expert factuur formulier fractie functie gang garantie gelijk genoot genoten gilde graad grootouder hal herberg hof honger hoek hoes hut idee imam incasso ingang inname inval inzameling inzet jaren jubileum kantoor keuze kassa kennis kloof koers koffer kookclub kost krediet kwaliteit kwestie laden leden leefbaarheid leerbedrijf leiderschap leugen lokaal loods luier maatregel machine makelaar manager map markten meter methode middelen missie moment nationaal norm oefenmaatje omgang onderneem ondernemer ontslag oplossing opstap overeenkomst overzicht pand partij pas pensionaris perspectief plek plicht prestatie preventie proces proeverij prikkel publiek quiz raadsman regie regisseur register regio rand reanimatie reiniging remedie restaurant richting rijk roos ronde route sfeer situatie snijder soort specialist stage standaard steen stek ster stijl stijging straf structuur stuk subsidie taart tas taxi team tekst telling term terrein thuisloos titel toegang toekomst traject trekker tuinman type uitgave uitleg uitnodiging uren vaardigheden veiling verbinder verbod verdrag vergader vergadering verkenner vermindering vernieuwing verpakking versterking vestiging viering vloer voedsel voorstelling voorkoming vorm vraagbaak waarde wachttijd wand wedstrijd weer wensen wezen wissel woud zetel zieken ziel zin zitting zoek zone
`.trim().split(/\s+/);

/** Words that look like compounds of the lexicon and are none, or whose parts lead astray. */
export const notCompounds: ReadonlySet<string> = new Set(`
kleinzoon kleindochter kleinkind kleinkinderen schoonmoeder schoonvader grootmoeder grootvader grootouder huistaak deurwaarder goedkoop allebei overlijden overleden samenwonen eenvoudig eerlijk buurtgenoot overig aardig moeilijk makkelijk overleg onderwijs verkeer aanbod gemeente belasting bijstand bestuur opvang inloop verhaal samenleving samenwerking gebruik gezin getuige tafelen vakantie afspraak ontmoeting beweging verlof verzoek
woonachtig kastanje krantje bankroet kinderdijk hoofdzaak hoofdstad eigendom eigenschap vriendschap boodschap ouderdom overdag daglicht aandacht aangifte waarschijnlijk waterpas taaltje handtas handdoek
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag verdag feestdag middag voormiddag namiddag stagnatie relatie oppas passage inkomen uitkomst toekomst inkomst binnenkomst aankomst herkomst kostbaar
voorlichting voorziening voorstelling voorwaarde voordeel voorzitter voorkomen voorzorg maatschappelijk maatschappij maatregel verbouwing ziekte werkgever werkloos aanpak omgeving uitgave uitleg
huisarts huiswerk huisdier ziekenhuis stadhuis kringloop handwerk handleiding speelgoed boekhouding onthaal samenkomst weekend landbouw voorlezen schoonmaak huisgenoot klaverjas kunstenaar vuurwerk handboek tijdschrift huiskamer gemeentehuis middelbaar werkdag jaarlijks maandelijks wekelijks dagelijks papiergeld thuiszorg moederdag bijles zelfstandig bloemkool hoofdpijn speelplaats spelling welzijn lager hoger onderhoud onderzoek verpleging begeleiding bewoner buurman buurvrouw zaterdagmiddag opleiding uitleen loopbaan voetbal tafeltje wandelaar ondersteuning toestemming huishouding huishouden ouderdomspensioen gasthuis kleding bibliotheek
voorlees mantelzorg zieken
basket oostende westende tandem balans kantine kapper meester keramiek massage diploma contactpersoon kostuum stadion station beroep partner spreker dement jurist fitness passie gastvrij winkelen kerstmis
`.trim().split(/\s+/));
