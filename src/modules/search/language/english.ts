import { stem } from './stem.ts';

/**
 * What English words of daily life are in Dutch, so that a sentence in English tells of the same needs: the Dutch word, then those that mean it. No word that is a Dutch one too (bad, slim, wet),
 * and of small ones those that turn what is said. Phrases that mean more than their words stand with the foreign words of default-concepts.ts.
 */
const WORDS = `
moeder mother mom mum mommy; vader father dad daddy; ouders parents; kind child children kid kids; zoon son sons; dochter daughter daughters; baby babies; jongen boy boys; meisje girl girls; tiener teenager teenagers teens
broer brother brothers; zus sister sisters; man husband boyfriend; vrouw wife woman women girlfriend; opa grandfather grandpa; oma grandmother grandma granny; tante aunt; oom uncle; familie family relatives; vriend friend friends
buurman neighbour neighbor neighbours neighbors; mensen people; oudere elderly seniors; jongere youth; oud old; jong young; ziek sick ill; ziekte illness disease; pijn pain hurts hurt ache; koorts fever; hoest cough coughing
ziekenhuis hospital; dokter doctor doctors; tandarts dentist; tand tooth teeth; rug back; been legs; arm arms; voet foot feet; hoofd head; oog eye eyes; oor ear ears; zien see; horen hear; doof deaf; blind blindness
vallen fall falls fallen fell; lopen walk walks walking; trap stairs; rolstoel wheelchair; douchen shower; wassen wash washing; aankleden dressed; koken cook cooking cooks; eten eat eats eating food meal meals; honger hungry hunger; drinken drink drinks drinking
dronken drunk; roken smoke smoking smokes; gokken gamble gambles gambling; verslaafd addicted; slapen sleep sleeping sleeps; nacht night nights; avond evening evenings; ochtend morning; dag day days; weekend weekends; zondag sunday sundays; zaterdag saturday; maandag monday
dinsdag tuesday; woensdag wednesday; donderdag thursday; vrijdag friday; verdrietig sad unhappy; huilen cry crying cries; bang afraid scared fear; boos angry; alleen alone; eenzaam lonely; moe tired exhausted; stress stressed; piekeren worry worries worried; vergeten forget forgets forgotten forgetting
dood died dead death; gestorven deceased; geboren born; zwanger pregnant; bevallen birth; trouwen marry married; scheiden divorce divorced; ruzie fight fights fighting argue arguing quarrel; slaan hits hitting beat beaten; schreeuwen shout shouts shouting yell yells yelling scream screams
geweld violence violent; bedreigen threaten threatens threatened; gestolen stolen stole; politie police; onveilig unsafe; geld money; betalen pay paying paid; schuld debt debts owe; rekening bill bills invoice; duur expensive; goedkoop cheap cheaper affordable; kopen buy buying
lenen borrow lend; kosten costs; loon salary wage wages; uitkering benefit benefits; belasting taxes; werk work working job jobs; ontslagen fired dismissed; baas boss employer; solliciteren apply applying application; school schools; leraar teacher teachers; leren learn learning study studying; huiswerk homework
lezen read reading reads; schrijven write writing; rekenen maths math; taal language languages; nederlands dutch; les lesson lessons class classes course courses; spreken speak speaking talk talking talks; oefenen practice practise; begrijpen understand understands; formulier forms; invullen fill filling
huis house houses homes; woning apartment housing; huur renting; huisbaas landlord; verhuizen move moving moved; straat street streets; deur doors; raam window; keuken kitchen; badkamer bathroom; verwarming heating heater; koud cold; lekken leak leaks leaking
kapot broken; maken fix fixing; schimmel mould moldy mouldy; licht lights; tuin garden; afval garbage trash rubbish; wegbrengen bring; ophalen pickup collect; meubels furniture; bed beds; stoel chair chairs; tafel tables; koelkast fridge refrigerator; wasmachine laundry
kleren clothes clothing; schoenen shoes; jas coat jacket; speelgoed toys; boek book books; bibliotheek library; computer computers; telefoon phone phones; wachtwoord password; papieren papers documents document; paspoort passport; rijbewijs license licence; auto car cars; fiets bike bikes bicycle bicycles; fietsen cycling
bus buses; trein train trains; rijden drive driving drives; reizen travel travelling; boodschappen groceries shopping; winkel shop shops; sporten sports exercise; zwemmen swim swimming swims; dansen dance dancing; zingen sing singing; muziek music; voetbal football soccer; spelen play plays playing
tekenen drawing; breien knitting; naaien sewing; koffie coffee; vrijwilliger volunteer volunteers volunteering; helpen helping helps; zorg care; zorgen caring; schoonmaken clean cleaning cleaner; poetsen vacuum; hond dog dogs; kat cat cats; dier animal animals pets
kerk church; moskee mosque; bidden pray praying; vluchteling refugee refugees; land country; gemeente municipality council; advocaat lawyer lawyers; rechter judge court; boete fine fined fines; verzekering insurance; pensioen retirement retired; medicijnen medicine medicines medication pills; psycholoog psychologist therapist; verpleegster nurse nurses
gehandicapt disabled disability; zwaar heavy; vuil dirty; lawaai noise noisy loud; feest party parties; vakantie holiday holidays vacation; zomer summer; kwijt lost; gevonden found; oplichter scammer; pesten bullied bully bullying; spijbelen truant; oppas babysitter babysit; opvang daycare childcare nursery
niet not cannot cant dont doesnt; geen no; niemand nobody; niets nothing; zonder without; nieuw new; iemand someone somebody; groot big; klein small
`;

const dutch = new Map(WORDS.trim().split(/[\n;]/).flatMap((line) => {
  const [meant = '', ...words] = line.trim().split(' ');
  return words.map((word): [string, { text: string; stem: string }] => [word, { text: meant, stem: stem(meant) }]);
}));

/** The Dutch word for an English one. */
export const inDutch = (word: string): { text: string; stem: string } | undefined => dutch.get(word);

/** Every English word that is understood by itself. */
export const englishWords = (): Iterable<string> => dutch.keys();
