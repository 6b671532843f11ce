/**
 * What rules cannot know about Dutch forms. Verbs are listed by stem with their irregular forms; the regular ones are made from the
 * stem. A list costs lines but never takes the -t off "buurt" or "markt".
 */

/** `stem` or `stem: irregular forms`. Separable and inseparable verbs are listed whole where people use them often. */
const VERBS = `
werk; leer; help: hielp hielpen geholpen; betaal; praat; kook; wandel; fiets; sport; speel; koop: kocht kochten gekocht; verkoop: verkocht verkochten;
huur; verhuur; verhuis; woon; leef; lees: las lazen gelezen; schrijf: schreef schreven geschreven; spreek: sprak spraken gesproken; zoek: zocht gezocht;
vind: vond vonden gevonden; ga: gaan gaat ging gingen gegaan; doe: doen doet deed deden gedaan; zie: zien ziet zag zagen gezien; sta: staan staat stond gestaan;
sla: slaan slaat sloeg geslagen; kom: kwam kwamen gekomen; krijg: kreeg kregen gekregen; geef: gaf gaven gegeven; neem: nam namen genomen; maak; breng: bracht gebracht;
haal; leen; ruil; deel; geniet; ontmoet; bel; vraag: vroeg vroegen; antwoord; vertel; luister; zing: zong zongen gezongen; dans; teken; schilder; knutsel; naai; brei; haak;
tuinier; zwem: zwom zwommen gezwommen; loop: liep liepen gelopen; ren; rij: rijden rijdt reed reden gereden; reis; vervoer; draag: droeg gedragen; til;
eet: at aten gegeten; drink: dronk dronken gedronken; slaap: sliep sliepen geslapen; rook; stop; drug; gok; val: viel vielen gevallen; beweeg: bewoog bewogen; oefen; train; studeer;
solliciteer; ontsla: ontslaan ontslagen; verdien; spaar; verlies: verloor verloren; mis; rouw; huil; lach; pieker; twijfel; pest; scheid: scheidde gescheiden; trouw; zorg; verzorg; pas; was; strijk;
poets; maai; repareer; herstel; klus; verf; print; kopieer; scan; mail; surf; typ; zeg: zei; regel; meld; klaag; overleg; vergader; organiseer; doneer; help; steun; ondersteun; begeleid; bied: bood geboden;
lijd: leed geleden; bevries; bezoek: bezocht; bereik; verzamel; vergeet: vergat vergeten; begrijp: begreep begrepen; ken; kan; wil; verveel; voel; denk: dacht gedacht; hoor; kijk: keek gekeken;
wacht; start; begin: begon begonnen; stem; kies: koos gekozen; teken; vul; invul: ingevuld; aanvraag: aangevraagd aanvragen; aanmeld: aangemeld; inschrijf: ingeschreven inschrijven; opgeef: opgegeven;
uitleg: uitgelegd; opruim: opgeruimd; opvang: opgevangen; opvoed: opgevoed; uitgeef: uitgegeven; bestel; bezorg; lever; gebruik; verander; verbeter; vertrouw; vertaal; tolk; onderzoek: onderzocht; behandel; geneef;
misbruik; mishandel; bedreig; vlucht; integreer; inburger; adviseer; informeer; coach; gehandicap; ontvang; verblijf: verbleef verbleven; logeer; kampeer; voetbal; tennis; biljart; kaart; schaak; puzzel; musiceer; bak; bid; vast; vier; winkel; fotografeer;
vrees; schaam; overlijd: overleed overleden; sterf: stierf gestorven; bloed; beval; bevall: beviel; geboor; adopteer; versier; plant; zaai; oogst; timmer; lijm; meet; weeg; les; onderteken; verleng; verlies; hou: houden houdt hield gehouden; zit: zat zaten gezeten; lig: lag lagen gelegen;
ruim; vergoed; verzeker; procedeer; bereken; belast; beleg; investeer; ontspan; mediteer; adem; masseer; slik; prik; vaccineer; test; controleer; vermoei; wijzig; corrigeer; activeer; verwerk; ontwikkel; besteed; wissel; draai; snoei; kweek; redt; waarschuw; bemiddel; verzoen; vecht: vocht gevochten; steel: stal gestolen; inbreek: ingebroken; bescherm; verwijs: verwees verwezen; indien: ingediend; aansluit: aangesloten; deelneem: deelgenomen deelnemen; meedoe: meedoen meedoet meegedaan; meega: meegaan; meewandel; meeeet; aanpas: aangepast; opknap: opgeknapt; meepraat; meedenk: meegedacht; langsga: langsgaan; samenkom: samenkomen;
stalk; beland; drup; druppel; vermager; spijbel; babbel; kuis; hack; oplicht: opgelicht oplichten; bedrieg: bedroog bedrogen; vergis: vergist; verdwaal; dwaal; struikel; breek: brak braken gebroken; snijd: sneed sneden gesneden; schreeuw; scheld: schold gescholden; vertrek: vertrok vertrokken; weiger; ophaal: opgehaald ophalen; afhaal: afgehaald afhalen; wegbreng: weggebracht wegbrengen; weggooi: weggegooid weggooien; aankom: aangekomen aankomen; isoleer; renoveer; ontruim; overval: overviel overvallen; beroof; herken; ophang: opgehangen ophangen; afsluit: afgesloten afsluiten
`;

/** `form, form > stem` for nouns and others. */
const FORMS = `
kinderen, kindje, kindjes, kinders, kids > kind; eieren > ei; bladeren > blad; liederen > lied; volkeren > volk; goederen > goed; runderen > rund; lammeren > lam; kalveren > kalf;
dagen > dag; wegen > weg; steden, stadjes > stad; schepen > schip; leden, ledematen > lid; gaten > gat; paden, paadje, paadjes > pad; daken > dak; glazen > glas; vaten > vat; sloten > slot; hoven > hof; goden > god; bedragen > bedrag; verslagen > verslag;
oorlogen > oorlog; gebreken > gebrek; gesprekken > gesprek; verboden > verbod; motoren > motor; sectoren > sector; doctoren > doctor; factoren > factor; tractoren > tractor; professoren > professor; oogleden > ooglid;
ouderen, oudere > oudere; ouders, ouder > ouder; grootouders > grootouder; jongeren, jongere > jongere; jongens, jongen, jongetje > jongen; volwassenen, volwassene > volwassen; mensen, mens > mens; blinden > blind; doven, dove > doof; armen > arm; zieken, zieke > ziek;
maatje, maatjes > maatje; meisje, meisjes > meisje; uitje, uitjes > uitje; beetje > beetje; toetje, toetjes > toetje; sprookje, sprookjes > sprookje; praatje, praatjes > praat; ijsje, ijsjes > ijsje; hapje, hapjes > hapje; knuffeltje > knuffel;
avonds, avonden > avond; ochtends, ochtenden > ochtend; middags, middagen > middag; nachts, nachten > nacht; morgens > morgen; weekends, weekenden > weekend; zaterdags > zaterdag; zondags > zondag; maandags > maandag; dinsdags > dinsdag; woensdags > woensdag; donderdags > donderdag; vrijdags > vrijdag;
tablets > tablet; flats > flat; budgets > budget; tickets > ticket; trends > trend; markten > markt; kleding > kleding; kleren > kleren; koning > koning; overheid, overheden > overheid; gelegenheid, gelegenheden > gelegenheid; eenheid, eenheden > eenheid; scheiding, scheidingen, echtscheiding > scheid; leerling, leerlingen > leerling;
keuken, keukens > keuken; wagen, wagens > wagen; haven, havens > haven; toren, torens > toren; deken, dekens > deken; teken, tekens > teken; regen > regen; kussen, kussens > kussen; varken, varkens > varken; laken, lakens > laken; examen, examens > examen; volume > volume;
samen > samen; tegen > tegen; buiten > buiten; binnen > binnen; boven > boven; open > open; zeven > zeven; negen > negen; even > even; morgen > morgen; eigen > eigen; tussen > tussen; zonder > zonder; onder > onder; allen > allen; alleen > alleen; meteen > meteen; iedereen > iedereen; overmorgen > overmorgen; hebben > heb; zijn > zijn; wezen > wees;
gratis > gratis; thuis > thuis; huis, huizen, huisje, huisjes > huis; reis, reizen > reis; prijs, prijzen > prijs; crisis, crisissen > crisis; basis, bases > basis; cafe, cafes, cafeetje > cafe; alzheimer > alzheimer; thema, themas > thema; bus, bussen > bus; tantes > tante; alles > alles; dames, dame > dame; lessen, les > les; kies, kiezen > kies; kaas > kaas; proces, processen > proces; succes > succes; adres, adressen > adres; bureau, bureaus > bureau;
opas > opa; omas > oma; fotos > foto; autos > auto; videos > video; radios > radio; pianos > piano; euros > euro; hobbys > hobby; babys > baby; babytje > baby; partys > party; programmas > programma; cameras > camera; pizzas > pizza; agendas > agenda; paginas > pagina; villas > villa; datas > data; menus > menu; accus > accu; taxis > taxi; skis > ski;
problemen > probleem; systemen > systeem; bijbels > bijbel; leven, levens > leef; vrijwilligers, vrijwilligster, vrijwilligsters > vrijwilliger; vriendin, vriendinnen > vriend; buurvrouw, buurvrouwen > buurvrouw; buren > buur; groenten > groente; boeken, boekje, boekjes > boek; gemeentes, gemeenten > gemeente; vluchtelingen > vluchteling; nieuwkomers > nieuwkomer; artsen > arts; zelden > zelden; rekening, rekeningen > rekening;
lassen, lasser, lassers > lassen; ingeslagen > ingeslagen; schulden > schuld; kosten > kost; medicijnen > medicijn; medicatie > medicijn; vakanties > vakantie; ideeen > idee; zeeen > zee; knieen > knie; industrieen > industrie; financien > financieel; financiele > financieel; cliente, clienten > client; patienten > patient; orthodontie > orthodontie; psychische > psychisch; wc, wcs > wc; dvd, dvds > dvd; pc, pcs > pc; ict > ict
`;

// leef/leefde, reis/reisde: the f and s are a v and z in the infinitive.
const VOICED = new Set(['leef', 'geef', 'verhuis', 'reis', 'lees', 'schrijf', 'verblijf', 'verlies', 'kies', 'sterf', 'verwijs', 'vrees', 'geneef', 'opgeef', 'uitgeef', 'inschrijf', 'bevries']);

const ENDINGS_OF_IRREGULAR_HEADS = ['kinderen', 'kindje', 'kindjes', 'dagen', 'wegen', 'steden', 'schepen', 'leden', 'paden', 'daken', 'huizen', 'ouders', 'ouderen', 'jongeren',
  'cafe', 'cafes', 'cursussen', 'cursus', 'problemen', 'systemen', 'lessen', 'les', 'adres', 'buren', 'maatje', 'maatjes', 'bladeren', 'gesprekken', 'avonden', 'middagen', 'ochtenden', 'keuken', 'keukens', 'kleding', 'adressen', 'gemeenten', 'rekening', 'rekeningen', 'goederen', 'fotos', 'prijzen', 'reizen'];

/** Every irregular form with its stem, verbs conjugated. */
export const irregularForms: ReadonlyMap<string, string> = new Map([...VERBS.split(';').flatMap(conjugated), ...listedForms()]);

/** The stems of the listed verbs: they also begin compounds ("wandelgroep"). */
export const verbStems: readonly string[] = VERBS.split(';').map((entry) => entry.split(':')[0]!.trim()).filter(Boolean);

/** The irregular head of a compound: "achterkleinkinderen" ends in "kinderen". */
export function irregularHead(word: string): { before: string; stem: string } | undefined {
  const ending = ENDINGS_OF_IRREGULAR_HEADS.find((head) => word.length > head.length + 2 && word.endsWith(head));
  return ending === undefined ? undefined : { before: word.slice(0, -ending.length), stem: irregularForms.get(ending) ?? ending };
}

function listedForms(): [string, string][] {
  return FORMS.split(';').flatMap((line) => {
    const [forms = '', stem = ''] = line.split('>');
    return forms.split(',').map((form): [string, string] => [form.trim(), stem.trim()]);
  }).filter(([form]) => form !== '');
}

function conjugated(entry: string): [string, string][] {
  const [stem = '', irregular = ''] = entry.split(':').map((part) => part.trim());
  if (stem === '') return [];
  const soft = /(p|t|k|f|s|ch)$/.test(stem) && !VOICED.has(stem) ? 't' : 'd';
  const participle = /^(be|ver|ont|her|er|over)(?=.{3})/.test(stem) ? stem : `ge${stem}`;
  const regular = [stem, stem + (stem.endsWith('t') ? '' : 't'), infinitive(stem), participle + (stem.endsWith(soft) ? '' : soft), ...past(stem, soft)];
  return [...regular, ...irregular.split(' ').filter(Boolean)].map((form) => [form, stem]);
}

function past(stem: string, soft: string): string[] {
  return [`${stem}${soft}e`, `${stem}${soft}en`];
}

function infinitive(stem: string): string {
  if (VOICED.has(stem)) return `${open(stem.slice(0, -1))}${stem.endsWith('f') ? 'v' : 'z'}en`;
  return `${open(stem)}en`;
}

// An open syllable writes its long vowel once (praat, praten), a closed short one doubles its consonant (stop, stoppen).
function open(stem: string): string {
  const long = /(aa|ee|oo|uu)([bcdfgklmnprstvz])$/.exec(stem);
  if (long) return stem.slice(0, -long[0].length) + long[1]![0] + long[2];
  if (/(^|[^aeiouy])[aeiou][bdfgklmnprst]$/.test(stem) && stem.match(/[aeiouy]+/g)!.length === 1) return stem + stem.at(-1);
  return /(aa|ee|oo|uu)$/.test(stem) ? stem.slice(0, -1) : stem;
}
