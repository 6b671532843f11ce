/**
 * Words by which a name of somebody is known: first names that are common in the Netherlands and Flanders, also among who came from Turkey, Morocco, Suriname, Poland and elsewhere, and surnames. Which names are common
 * is told by the Sociale Verzekeringsbank, the Nederlandse Voornamenbank and Statbel; the lists here were written by hand, without accents. Rare names are not in them: they help, and promise nothing.
 */
const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

const firstNames = listed(`
  aafke aart abdel abdelaziz abdelhak abdelhakim abdelkader abdelkarim abdellah abdellatif abdelmajid abdelmalek abdelouahid abderrahim abderrahman abdessamad abdi abdirahman abdou abdul abdullah abeba abel abraham
  achiel achille achmed achraf adam adel adil adnan adriaan adriana adrie agnes agnieszka ahlam ahmad ahmadi ahmed ahmet aicha aime aisha aissa ala albert alberta alberto albertus albrecht aleida alejandro aleksandra
  aletta alex alexander alexandra alfons alfred alice alicja alida alie alois alwin amal amanda amelia amin amina amine amir amira amjad amrita anand anas andre andrea andreas andries andriy andrzej aneta angela
  angelique aniel aniela anil anissa anita anja anjali ank anke ankie ankje ann anna annabelle anne anneke annelies anneloes annelore annelot annemarie annemiek annemieke annet annette annick annie anny anouar anouk
  ansje antje anton antonia antonio antoon anwar arda arie arjan arjen arkadiusz arlette arnaud arne arno arnold arthur artur aruna asha ashley ashwin asli asma assia astrid atakan auke aukje awatif aya aydin ayhan
  aylin ayman ayoub ayse aysel ayten aziz aziza badr bahija banu baran barbara bartlomiej bartosz bashar basia bassam bastiaan batuhan bavo bayram beata bekir benjamin benoit bep berat berend berhane berkay bernadet
  bernadette bernard bert berta bertha bertus betje bets betsy betty beyza bharat bianca bibi bieke bilal bilel birgit bjorn bob bogdan boguslaw boris bouchra boudewijn boujemaa bozena brahim bram brecht brenda brian
  brigit brigitte bruno bulent burak burcu bushra busra camiel canan carin carine carla carlo carlos carmen carolien caroline cas cathy cecile cees celine cemal cemil ceren ceylan cezary chaima chaimae chakib chandra
  chandrika chantal charif charlene charles charlotte choukri chris christa christel christiaan christina christine christophe cihan cindy claudia clyde cobi cobie coby coen connie conny cor cora corina corine corinne
  cornelia cornelis corrie corrina crista cuneyt cynthia cyriel czeslaw daan daisy dalila damian dana daniel danielle danny danuta dariusz dave david davut dawid deborah deepak defne dejan delano delphine deniz dennis
  derya desire desiree devika dewi dharmendra diana didier dieter dieuwertje dieuwke dilara dilek dilip dimitri dineke dinie diny dirk dirkje ditte djaienti djoeke dmitri dominiek dominique donna doortje dorien dorine
  doris dorota dorothea dorothy dounia douwe dragan dries driss dunya dursun ebru ece eda eddie eddy edgar edgard edith edmond edwin edwina edyta eefje eelco eelke egied elcke elhassan eliane elif eline elisabeth elise
  eliza elizabeth ellen elles ellie ellis elly els elsje elske eltje elzbieta emel emiel emilie emily emin emine emir emmy emrah emre enes engelina engin enrique ercan erdal erdem erdinc erdogan erhan eric erica erik
  erika erkan erna ernst erol ersin erwin esin esmee esperanza esra esther etienne eugene eva evelien eveline evelyn evert evi ewa ewelina ewout eyup fabian fabienne fadila fadime fadma faiza faouzi farah fardowsa
  farhiya fariba farid farida farzad farzana fatih fatiha fatima fatimazahra fatma fatna fatos fatou fatoumata fauzia fawzi fedde feike femke femmie femmigje fenna ferdinand fereshteh ferhat feride fernand fernando
  ferre feven fevzi figen filip filiz finn floris foekje fokke folkert fons fouad fouzia francesca francien francine francis francisco franciszek francois frank franky frans fransiska fransje fred freddie freddy
  frederic frederik frederique freek frida friso frits froukje furkan gaby galina ganesh gary gaston gea geert geertje geertrui geertruida geesje geke genevieve genowefa georges gerard gerarda gerben gerda gerdien
  gerdy gerlinde gerlof germa germaine gerold gerrie gerrit gerritje gerry gert gertie gertjan ghassan ghislain ghislaine ghizlane gijs gijsbert gijsje gina gino giovanca giovanna giovanni gisela gita giuseppe gizem
  gladys glenn godelieve godfried goitske gokhan gonul goran grada grazyna greet greetje greg gregory greta griet grietje grzegorz guadalupe gudrun guido gulay gulcan guler gulhan gulizar gulsum gulten gurkan gustaaf
  guusje guy gwen gwendolyn habibe hacer hadda hafid hafida hafsa haitham hajar hakan hakim hakima hakki halil halima halime halina hamed hamid hamida hamide hamou hamza hanan hanane hande hanke hanna hannah hanneke
  hannelore hannes hannie hanny hans hansje harm harmen harmke harrie harry harun hasan hasna hassan hassna hatice hava havva hayat hayriye heidi hein heleen helena helene helga hella hendrik hendrika hendrikje henk
  hennes hennie henny henriette henryk herma herman hermina hesdy hessel hester hettie hetty hibo hicham hidde hielke hilda hilde hilly hodan hossein houda houria hubert hugo huib huibert hulya humphrey huseyin husniye
  hussein huub ibrahim ibtissam ida idris idriss ietje ifrah igor ikram ilham ilhan ilias iliass ilja ilker ilknur ilona ilse ilyas ilyass imad imane imke imran indira indra ineke inez inge ingeborg ingrid irena irene
  irina irma iryna isabel isabella isabelle ismael ismahan ismail ismet isolde issam ivan ivo ivonne iwan iwona izabela jaap jacek jacob jacoba jacobien jacqueline jacques jadwiga jagdish jairo jakub jalal jamal jamila
  jan janina janine janna janneke jannetje jannie janny jans jantje janusz jaouad japie jaroslaw jasmina jason jasper jaya jayden jean jeanet jeanette jeanne jeannet jeannette jeannine jef jeff jeffrey jelena jelien
  jelle jelmer jelte jeltje jenneke jennet jennifer jenny jens jeremy jermaine jeroen jerrel jerrold jerry jerzy jesse jessica jetske jetteke jetty jihad jitske joachim joanna joanne joao jochem joep joeri joh johan
  johanna johanneke johannes john johnny joke jolanda jolande jolanta jolien jolijn jonas jonathan jonny joop jopie jordan jorge joris jorn jos jose josee josefien josefina joseph josephina josephine josette josien
  josine jouke joyce jozef jozefien juan juana judith jules julia julien jurgen jurriaan justin justyna kaat kaatje kadir kadriye kamal kamil kamila kaoutar karel karen karim karima karin karina karlien karlijn karol
  karolina kasia katarzyna katelijne kathleen katja katleen katrien katrijn kavita kawtar kazim kazimierz kees kelly kemal kenan kenneth kerem kevin khadija khadra khaled khalid khalil kidane kim kinga kiran kitty
  klaas klaasje klarie klaske koen koenraad koos krijn krishna kristel kristien kristof krystian krystyna krzysztof kubra kurt laila lakshmi lalita lambert lambertus lamia larry lars latifa laura laurens layla leendert
  lena leni lenie lennert leny leo leon leonie leontine lesley leszek levent levi lex leyla lia liam lianne lidia lieke lies liesanne liesbeth lieselot liesje lieven liliane lina linda lisa lisanne lisbeth liselotte
  lisette lize lizette ljiljana lloyd lode lodewijk loes lonneke lorenzo lotte lou loubna louis louisa louise lowie lubna luca lucas lucia lucie lucien lucienne lucretia lucyna ludmila ludo ludwig luigi luis lukasz
  luuk lydia lynn maaike maaikel maarten maartje machiel machteld maciej maddy madelief madelon magda magdalena maher mahesh mahmoud mahmut maike maimouna majda majid malgorzata malika manisha manoj manuel manuela marc
  marcel marcella marcin marco marek marga margaret margareth margje margo margot margreet margriet marguerite maria mariam mariama marian marianne marie marieke marielle mariette marij marije marijke marijn marina
  marinus mario mariska marit marita maritza mariusz marja marjan marjet marjo marjolein marjoleine marjon marleen marlene marlies marloes marlon marlou maroua marouane marta martha martijn martin martina martine marva
  marwan maryam marzena mateusz mathias mathieu mathijs mathilda mathilde matthijs mattias maud maureen maurice maurits mauro mavis mayke mbarek mebrahtu mechteld meena mehdi mehmet mehran mehtap meindert meinert
  melanie melek meliha melike melissa meltem menno meral meriem merlien merve meryem mesut metin mevlut mia michael michal michel micheline michelle michiel mieczyslaw mieke mien miep mies miet miguel mike mila milena
  milica milou milton mimoun mimount minke mireille mirella miriam mirjam mirjana miroslaw miroslawa mirte mirthe moestafa moha mohamed mohammad mohammed mohamud mohan mohand mohsin mokhtar monica monika monique monir
  mostafa mostapha mouad mouhcine mounia mounir mourad moussa muhammed muhammet muhittin mukesh murat muriel murvet musa mustafa mustapha myriam myrthe nabil nabila naciye nadia nadine nadir nadira nadya naima najat
  najib najim najima nalan nancy nanda nannette naomi narain nardy nasrin nasser nassim nassira natalia natalie natalya natasja nathalie navid nawal nazli necati necla nele nelie nelleke nellie nelly nermin neslihan
  nesrin nestor nettie netty nezha nguyen nick nicky nico nicolas nicole nicolette nicolien nicoline niek niels nienke nihat nikola nikolai nilgun nilufer nimo nina nirmala nisrine niyazi nizar noah noel noella noemi
  noor noortje nora nordin noud nour noureddine nuran nuray nurcan nurettin nurgul nurhan nuri nuriye nurten nynke odette odile oeds okan oksana oktay oleksandr olena olga olivia olivier oliwia omar onur orhan orla
  orpheo oscar osman othman otto ouafa oualid ouarda ouassima oussama ozcan ozge ozgur ozlem pablo paco pamela parisa parvin pascal patricia patrick patrycja patryk paul paula paulette paulien paulina pauline paulo
  pawel pedro peggy pelin pepijn percy peter petra petronella philip philippe piet pieter pieternel pietje pinar piotr pleuntje pradeep priya przemyslaw pytsje quincy quinten rabia rachel rachid rachida radha radj
  radjesh radoslaw radouan raf rafael rafal rahim rahma rajae rajesh rajiv rakesh ralf ralph ramazan ramesh ramla ramon rania raoul rasha rashid ravi rayan raymond rebecca recep redouan regina reinder reinier reinout
  rekha remco remko remzi renata renate rene renee renie renske reyhan reza ria rianne ricardo richard rick rida rie riekie rien rients rietje rik rika riky rima rina rinaldo rinske rinus rita riza rkia rob robbert
  robert roberta robin roel roelie roelien roelina roelof roger rohit roland rolf roline romain romana romeo romy ronald rosa rosalie rosanne rosemarie rosemary rosette roshni rosita roy rozemarijn ruben rudi rudolf
  rudy rula rutger ruth ruud ruurd ryszard saadia saar sabah saban sabine sabri sabrina sadettin sadik sahin sahra said saida salah salih saliha salima saloua salvatore sam samantha samer sami samia samir samira samuel
  sanae sander sandhya sandra sangita sanjay sanne sanneke santosh sara sarah sarita saskia sati satish savas savitri sebastiaan sebastian seda sedat sefa sefer selahattin selcuk selim selin selina selma semhar semiha
  semra senait senay sengul senol seppe serap serdar serge serhat serhii serife serkan serpil sevda sevgi sevim sevinc sezgin shanice shanta shanti sharda sharmila sharon sheila sherida shirin shirley shivani sibel
  siebe siegfried siem sietske sigrid siham sihame sija silvia simon simone sinan sipke siska sjaak sjaakie sjaan sjef sjoerd sjors sjoukje slavica slawomir snezana soenil soerdj soerin sofia sofiane sofie sofyan
  songul sonia sonja sophie soraya souad soufiane soukaina soumaya soumia stanislaw stanislawa stanley stefan stefanie stephanie stephen steve steven stien stientje stijn suat suhaila sukran sukru suleyman sultan sunil
  sunita suresh susan sushma suzan suzanne suze suzette sven svetlana sylvana sylvia sylwia sytske szymon tadeusz tahar tamara taner tanja taoufik tarik tatjana tayfun teresa tesfay tesfaye tess tessa tessel tetiana
  teun teunis thea theo theodora theun thi thijmen thijs thomas ties tijmen tilly tim timo timothy tine tineke tini tinne tjeerd tjitske tjitte tobias tom tomasz tonia tonnie tonny toos touria trees trudie trudy truida
  truus tuba tugba tuncay turgut turia turkan tuur twan ufuk umit ummuhan unal urbain urmia urmila ursula urszula usha valentijn valerie vanessa vedat veerle veli vijay viktoriia vincent vincente vinod viola vishal
  vivian viviane vladimir volkan waclaw wael wafa wafae wahid waldemar walid wanda wannes warsame wassim wazir wendela wendelien wendeline wendy wensley werner weronika wessel wiebe wiebren wies wiesje wieslaw wieslawa
  wieteke wietse wietske wijnand wiktor wilco wilfred wilhelmina wiljan willeke willem willemien willemijn william willie willy wilma wim winnie winston witold wladyslaw wojciech wouter wouterus wybren wytske xandra
  xavier xaviera yahya yakup yamina yannick yara yasar yasemin yasin yasmin yasmina yasmine yassin yassine yassir yavuz yazan yeliz yfke yildiz yilmaz ymkje yohannes yolanda yolande yonas younes youness yousra youssef
  ytje yuksel yuliia yunus yusra yusuf yvan yves yvette yvonne zafer zahira zahra zainab zaineb zakaria zaki zakia zara zbigniew zdzislaw zehra zeinab zeki zekiye zeliha zeljko zerrin zeynep zineb ziya zjef zoe zofia
  zohra zoran zouhair zubeyde zuzanna zwaantje zygmunt
`);

/** First names that are a word too, or as often something else: of a person only when what follows is a surname. */
const wordNames = listed(`
  ad ali arend bart bas ben bo can cem dick dik dina elke emma fleur floor free george goos gul gulden gust guus haben hala hind hub ids iman inas irem iris jade james jasmijn jet jill job joost juliana kara kor kyle
  lander leen li lieve linde lore luc luit mark mart mary mees mei merel milan mina mine nel nova nur omer orlando pien pier pim pleun pol prem raj rami reda roman ron roos ryan sana sandy selam sem sien sita staf
  stella sterre storm suna tiny ton toon turan ugur vera victor ward wei wiel wil wout
`);

const surnames = listed(`
  aarts aerts althuis amrani arslan aslan aydin azzouzi baert bakkali bakker benali berghuis bogaert bogaerts bos bosman bouali broekhuis brouwer celik cetin claes claeys coppens declerck declercq dekker demir desmet
  devos dijkhuis dijkstra dogan dubois elidrissi erdogan gerritsen goossens groothuis haddou hendriks hermans hoekstra hofman holthuis huisman idrissi jacobs jagernath jansen janssen janssens kaminski kamphuis kaya
  kilic koc koster kowalski kramer kuijpers kuiper kuipers kurt lambert lemmens lewandowski maas maes mahabier mansouri martens meier meijer mertens meyer michiels mulder nguyen nieuwenhuis nijenhuis nijhuis nowak
  olthuis oosterhuis ouali ozdemir ozkan ozturk peeters peters pinas polat postma prinsen ramdin ramlal sahin sanders schipper scholten schouten sewnath simsek singh smeets smet smit smits soekhai steenhuis timmermans
  tran vandamme vandenberghe vandenbroeck vandevelde veenstra veldhuis verbeek verhaeghe verhoeven vermeulen verstraete vink visser vos willems willemsen wisniewski wolters wolthuis wouters wozniak yildirim yildiz
  yilmaz zielinski zijlstra
`);
const surnameEnd = /.(?:ski|ska|cki|cka|czyk|wicz|oglu|stra|[dnrlt]sma|inga|ink|dijk|nssens?|rssens?|nsen|tsen|dsen|ersen|sson|ovic|enko)$/;

/** What stands between somebody's first name and surname. */
const particles = listed("de den der van von vande vanden vander el al ait ten ter te 't ’t bin ben ibn abu ou la le du da dos");

/**
 * Words of organisations, places, streets and subjects: what bears one is no person, whoever it is named after. Ends are those of words that are put together: "Frankschool", "Stationskwartier".
 */
const things = listed(`
  aanmelding aanvraag aanvragen academie administratie advies airport algemeen algemene apotheek arts asiel atelier autisme baby bad bakkerij balie basisschool beheer beheerder belasting belastingen bestuur beweging
  bewoner bewoners bibliotheek boerderij bouwen brede budget bureau burgerzaken buurt buurten buurthuis bv cafe center centrum church cjg club coach college company consultatie county court cultuur dagopvang dementie
  dienstverlening digid dorp dorpshuis dreef economie eiland energie eten expat festival financien firma flat fonds foundation fysiotherapie galerie garage gebied gebieden gemeente gemeentehuis gemeentelijk
  gemeentelijke gezin gezinnen gezond gezondheid ggd ggz gracht gymnasium hal haven heem herstel hof hoofd hospital house huis huisarts huize huizen hulp huren huur huurders ict informatie ingang inkomen inloop
  innovatie inschrijving instituut integratie internationaal inwoner inwoners jeugd jeugdigen jongeren kade kamer kantoor kapel kapsalon kerk kind kinderen kliniek klooster koffiehuis koor kunst kwartier laan
  leerlingen leren lijn locatie lokaal lokale loket loop luchtvaart lyceum maatschappelijk maatschappelijke manege mantelzorg mantelzorgers markt media meldingen milieu molen museum nieuwkomers nv ocmw office
  ondersteuning onderwijs ontmoeting openbaar openbare opvang opvoeden opvoeding orkest ouder ouderen ouders pad park parkeren parochie participatie personeel personeelszaken plaats plantsoen plein polder praktijk
  preventie prijs publiek publiekszaken punt raad raadhuis regio renovatie ruimte ruimtelijk ruimtelijke salon sanering scholen school schulden schuldhulp senioren service services singel slagerij sociaal sociale
  society speciaal specialistisch sport stad stadhuis stadion stadskantoor station statushouders steeg stichting straat street studenten studio taalhuis team teams techniek theater thuis ticket toegang toernooi
  toeslagen toezicht toren trofee trust tuin uitkering uitkeringen uitleen universiteit university uvv veilig veiligheid veld vereniging verhuur verkeer verkoop verpleeghuis verzorgingshuis vluchtelingen voedsel vof
  volwassenen vrijwillig vrijwilligers vrouwen vve vzw wachtlijst week weg welzijn werk wijk wijken wijkhuis winkel wlz wmo wonen woning woningen zaal zaken ziekenhuis zorg
`);
const thingEnd = /.{2}(?:straat|laan|plein|plaats|kade|gracht|dreef|singel|park|steeg|plantsoen|markt|school|college|lyceum|gymnasium|kerk|zaal|centrum|hal|stadion|court|kliniek|instituut|museum|fonds|stichting|prijs|bibliotheek|theater|bad|zorg|hulp|wijk|buurt|kwartier|kwartieren|flat|toren|tuin|tuinen|cafe|winkel|club|vereniging|groep|team|koor|orkest|week|festival|toernooi|loop|trofee|polder|haven|station|eiland|eilanden|boerderij|manege|galerie|atelier|studio|academie|universiteit|kapel|klooster|parochie|moskee|werk|ondersteuning|begeleiding|opvang|advies|beheer|dienst|diensten|bureau|punt|lijn|loket|balie|praktijk|apotheek|pad|weg|huis)$/;

/** What a desk or team may be for; as a surname these are known too. */
const subjects = listed(`
  afval agent agenten ambulant anders armoede betalen bezwaar buiten burger centraal centrale crisis dag digitaal digitale discriminatie eenzaamheid ex gehandicapten geldzaken geweld groen groep groepen herstelzorg
  huiselijk inclusie jong juridisch juridische kansen kern kernen klant klanten laaggeletterdheid lessen leven mensen midden mobiliteit nacht natuur nieuw nieuws noord noordoost noordwest oost oud overdag overheid
  overlast personen publieke rouw samen schuld spoed sportief taal taken toegankelijkheid vergunningen verlies vervoer voorlichting vragen water wensen werkgevers werkzoekenden west wijkagent zelfstandig zelfstandigen
  zuid zuidoost zuidwest
`);

/** In small letters, without accents. */
export const folded = (word: string): string => word.toLowerCase().replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o').normalize('NFD').replace(/\p{M}/gu, '');

/** "Fatima", "Anne-Marie"; with `surely` no word that may mean something else ("Roos"). */
export function isFirstName(word: string, surely = false): boolean {
  return folded(word).split('-').every((part) => firstNames.has(part) || (!surely && wordNames.has(part)));
}

/** "Jansen", "Kowalski": one that is common, or has the shape of one. */
export const isSurname = (word: string): boolean => surnames.has(folded(word)) || (surnameEnd.test(folded(word)) && !subjects.has(folded(word)));

/** "van", "de", "el": what stands between a first name and a surname. */
export const isParticle = (word: string): boolean => particles.has(folded(word));

/** A word of an organisation, a place or a street. */
export const isThing = (word: string): boolean => folded(word).split('-').some((part) => things.has(part) || (thingEnd.test(part) && !surnames.has(part)));

/** Such a word by itself, as surnames have it too: behind what stands between any ("van der Kerk"), and some right behind a first name ("Robert Laan"). */
export const isThingAlone = (word: string, behindParticle: boolean): boolean => (behindParticle ? things : alsoSurnames).has(folded(word));
const alsoSurnames = listed('laan hof molen veld haven polder toren dorp markt kamer');

/** A word that says what a desk or team is for. */
export const isSubject = (word: string): boolean => subjects.has(folded(word)) || isThing(word);
