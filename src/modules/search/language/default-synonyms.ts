/**
 * Words that mean (nearly) the same in Dutch and Flemish neighbourhood life, one group a line, `=` between them. A region's own group
 * with the same first word replaces a line here (table `synonym`). Notation and reading: synonyms.ts.
 */
export const defaultSynonyms = `
# money and debts
schuldhulp = schuldhulpverlening = schuldsanering = schuldbemiddeling = schuldregeling = hulp bij schulden = budgetbegeleiding = collectieve schuldenregeling = schuldhulpmaatje = wsnp
schuld = betalingsachterstand = achterstand = geldzorgen = geldproblemen = in het rood
geldzorgen = geldproblemen = financiele problemen = financiele zorgen = geldnood = geld tekort = rondkomen
budget = geldzaken = financien = huishoudboekje = inkomsten en uitgaven
budgetbeheer = beschermingsbewind = bewindvoering = bewindvoerder = inkomensbeheer = budgetbegeleiding
armoede = minima = minimuminkomen = laag inkomen = kansarm = weinig geld = kleine beurs = smalle beurs = kleine portemonnee
bijstand = leefloon = bijstandsuitkering = participatiewet = sociale bijstand = inkomensondersteuning
uitkering = bijstand = ww = wajong = wia = leefloon = vervangingsinkomen
werkloosheidsuitkering = ww = stempelgeld = dop = stempelen
toeslag = huurtoeslag = zorgtoeslag = kinderopvangtoeslag = kindgebonden budget = huursubsidie = toelage = huurpremie
belasting = belastingdienst = belastingaangifte = aangifte belasting = fiscus = invulhulp = belastingbrief = belastingbrieven = personenbelasting
kwijtschelding = gemeentelijke belasting kwijtschelding
energierekening = energiekosten = gasrekening = stroomrekening = stookkosten = energietoeslag = energiearmoede = sociaal tarief
stadspas = minimapas = kansenpas = uitpas = kortingspas = ooievaarspas = rotterdampas = gelrepas = upas
voedselbank = voedselpakket = voedselhulp = voedselbedeling = eten uitdelen = sociale kruidenier = voedselverdeling
sociale kruidenier = sociale supermarkt = voedselbank
kledingbank = weggeefwinkel = tweedehands kleding = kledingwinkel = kringloop = kledingbeurs = ruilwinkel
kringloopwinkel = kringloop = kringwinkel = tweedehandswinkel = rommelmarkt = weggeefwinkel = vintage
noodfonds = bijzondere bijstand = financieel steunfonds = hulpfonds = noodhulp
schuldeiser = incasso = deurwaarder = aanmaning = invordering = beslag
sociaal raadsman = sociaal raadslieden = raadslieden = formulierenbrigade = invulhulp = papierwinkel = rechtswinkel
lening = sociale lening = kredietbank = krediet = microkrediet
geld = financieel = financien = geldzaken

# the offices that Dutch and Flemish name differently
ocmw = sociaal huis = sociale dienst = welzijnsbureau = sociaal loket = wijkteam = openbaar centrum voor maatschappelijk welzijn
caw = algemeen welzijnswerk = maatschappelijk werk = centrum algemeen welzijnswerk = sociaal werk
ziekenfonds = mutualiteit = zorgverzekering = zorgverzekeraar = ziekteverzekering = mut = mutuele
woningcorporatie = huisvestingsmaatschappij = sociale huisvestingsmaatschappij = woonmaatschappij = woningbouwvereniging = woonstichting = corporatie = sociaal verhuurkantoor = svk
uwv = vdab = rva = arbeidsbureau = werkwinkel = werkloket = werkplein = jobcentrum
wijkteam = sociaal team = buurtteam = sociaal wijkteam = gebiedsteam = sociaal loket = wmo loket = wmo = wijzer
ggd = clb = jeugdgezondheidszorg = schoolarts
consultatiebureau = kind en gezin = babyspreekuur = jeugdgezondheidszorg = cb
huis van het kind = centrum voor jeugd en gezin = cjg = opvoedsteunpunt = ouder en kindteam = kind en gezin
gemeentehuis = stadhuis = stadskantoor = districtshuis = administratief centrum = burgerzaken = stadsloket = gemeenteloket
buurthuis = wijkcentrum = buurtcentrum = dienstencentrum = lokaal dienstencentrum = wijkgebouw = ontmoetingscentrum = huis van de wijk = wijkhuis = dorpshuis = gemeenschapscentrum = ontmoetingshuis = mfa
bibliotheek = bieb = openbare bibliotheek = bib = boekerij = leeszaal = bibliotheken
politie = wijkagent = veldwachter = wijkinspecteur
wijkverpleegkundige = thuisverpleegkundige = wit gele kruis = wijkverpleging = wijkzuster = thuisverpleging
zorgverlener = hulpverlener = zorgmedewerker
burgerservicenummer = bsn = rijksregisternummer
identiteitskaart = id kaart = paspoort = eid = identiteitsbewijs = legitimatie
vrederechter = kantonrechter = rechtbank
rechtsbijstand = juridische hulp = juridisch loket = rechtswinkel = rechtshulp = advocaat = juridisch advies = rechtsvragen = juridisch spreekuur = wetswinkel
slachtofferhulp = slachtoffer
studietoelage = schooltoeslag = studiefinanciering = schooltoelage = studiebeurs

# home and housing
huis = woning = woonruimte = appartement = flat = kamer = woonst
huur = huurprijs = huren = huurwoning
sociale huurwoning = sociale woning = huurwoning = sociale huur
huurachterstand = huurschuld = huisuitzetting = uithuiszetting = ontruiming
huiseigenaar = verhuurder = huisbaas
huurdersbond = huurdersvereniging = huurteam = huurcommissie = bewonerscommissie = huurdersorganisatie = huurrecht
dakloos = thuisloos = daklozen = dakloosheid = daklozenopvang = nachtopvang = maatschappelijke opvang = slaapplek
nachtopvang = slaaphuis = noodopvang = daklozenopvang = winteropvang = nachtverblijf
verhuizing = verhuishulp = verhuizen = verhuiswagen
klus = klusjes = klussendienst = klusdienst = karweitjes = karwei = klushulp = klusteam = kleine reparaties
tuin = tuinieren = tuinonderhoud = tuinhulp = hovenier
moestuin = volkstuin = buurttuin = samentuin = volkstuintje = wijktuin = stadstuin = pluktuin = stadsmoestuin = groene tuin = stadslandbouw
schoonmaak = schoonmaken = poetshulp = huishoudelijke hulp = poetsen = huishoudhulp = poetsvrouw = dienstencheques = thuishulp
huishoudelijke hulp = hulp in het huishouden = poetshulp = gezinszorg = huishouding = thuishulp = hulp bij het huishouden
energiecoach = energieadvies = energiebesparing = energiesnoeiers = energiescan = isoleren = energiehuis = woonadvies = energiefixer = energie besparen = isolatie
schimmel = vocht = vochtproblemen
woningaanpassing = aangepaste woning = drempel weghalen = traplift = woonaanpassing

# health
huisarts = dokter = arts = huisartsenpraktijk = geneesheer = dokterspraktijk
huisartsenpost = wachtpost = huisartsenwachtpost = spoedpost = avondspreekuur = dokter van wacht
ziekenhuis = kliniek = hospitaal = spoed
apotheek = apotheker = medicijn = geneesmiddel
geneesmiddel = medicijn = medicatie = pil
tandarts = mondzorg = gebit = tandzorg = mondhygienist = kies
fysiotherapeut = kinesist = kine = fysiotherapie = kinesitherapie = kinesitherapeut
verpleeghuis = woonzorgcentrum = rusthuis = verzorgingshuis = bejaardentehuis = wzc = rvt = zorgcentrum = bejaardenhuis
thuiszorg = wijkverpleging = thuisverpleging = gezinszorg = zorg aan huis = verpleging aan huis = thuisverzorging
psycholoog = ggz = geestelijke gezondheid = geestelijke gezondheidszorg = poh = therapeut = cgg = psychologische hulp = eerstelijnspsycholoog = mentale gezondheid = psychotherapie
depressie = depressief = somber = neerslachtig = somberheid
angst = paniek = angststoornis = angstig = paniekaanval = fobie
stress = burn out = burnout = overspannen = spanning = overspanning
verslaving = verslaafd = alcohol = drugs = verslavingszorg = afkicken = gokken = gokverslaving = drank
alcohol = drank = alcoholisme = drinken = alcoholproblemen
roken = stoppen met roken = rookstop = sigaret
afvallen = overgewicht = gewicht = leefstijl = obesitas = dieet
dietist = voedingsadvies = voeding = gezond eten = voedingsconsulent
bewegen = beweging = sporten = sport = gymnastiek = fit = fitness = in beweging = gym = beweeggroep
vaccinatie = inenting = prik = vaccin = griepprik
dementie = alzheimer = dement = vergeetachtig = geheugenproblemen = vergeten = geheugen = alzheimercafe = dementerend
mantelzorg = mantelzorger = zorgen voor een ander = naaste = zorg voor naaste
respijtzorg = mantelzorgvervanging = respijt = vervangende zorg = logeeropvang = oppas thuis = adempauze
dagbesteding = dagopvang = dagverzorging = dagcentrum = dagactiviteiten
hulpmiddel = rollator = rolstoel = scootmobiel = krukken = uitleendienst = thuiszorgwinkel = zorgwinkel = hulpmiddelen lenen
handicap = beperking = gehandicapt = mindervalide = invalide = lichamelijke beperking = andersvalide
verstandelijke beperking = lvb = mentale handicap = verstandelijk beperkt = verstandelijke handicap
slechtziend = blind = visuele beperking = slecht zien = oogaandoening
slechthorend = doof = gehoor = gehoorproblemen = slecht horen = hoortoestel = gebarentaal
autisme = ass = autistisch = asperger
nah = hersenletsel = beroerte = cva = niet aangeboren hersenletsel
kanker = oncologie = kankerpatient = inloophuis kanker
palliatief = hospice = terminaal = stervensbegeleiding = levenseinde = waken
zwanger = zwangerschap = verloskundige = vroedvrouw = kraamzorg = bevalling = in verwachting = expertisecentrum kraamzorg
anticonceptie = seksualiteit = soa = sense = seksuele gezondheid
pedicure = voetverzorging = voetzorg

# feelings, loss and safety
eenzaam = "alleen zijn" = eenzaamheid = vereenzaming = weinig contact
rouw = verlies = overlijden = rouwverwerking = nabestaande = lotgenoten rouw = rouwgroep = rouwcafe = rouwen = weduwe = weduwnaar = dood
nabestaande = weduwe = weduwnaar = achterblijver
scheiding = echtscheiding = uit elkaar = scheiden = relatiebreuk = scheidingen
ruzie = conflict = burenruzie = buurtbemiddeling = bemiddeling = onenigheid
buurtbemiddeling = burenbemiddeling = bemiddeling bij burenruzie = burenruzie
overlast = geluidsoverlast = lawaai = herrie = burenoverlast = klacht
huiselijk geweld = veilig thuis = partnergeweld = intrafamiliaal geweld = mishandeling = familiaal geweld = 1712
kindermishandeling = veilig thuis = vertrouwenscentrum kindermishandeling
vrouwenopvang = vluchthuis = blijf van mijn lijfhuis = opvanghuis = blijfhuis
zelfmoord = zelfdoding = suicide = 113 = zelfmoordlijn = niet meer willen leven
lotgenoten = zelfhulpgroep = praatgroep = gespreksgroep = lotgenotencontact = lotgenotengroep = zelfhulp
luisterend oor = luisterlijn = gesprek = tele onthaal = praten = sensoor = telefonische hulpdienst
discriminatie = racisme = gelijke kansen = meldpunt discriminatie = uitsluiting
mensenhandel = uitbuiting

# language, learning, digital
taalles = nederlandse les = nederlands leren = taalcursus = nt2 = inburgeringscursus = conversatieles = taalklas = taalcoach = taalmaatje = les nederlands
taalcafe = praatcafe = conversatiegroep = praatgroep nederlands = babbelonie = praattafel = taalcafe nederlands = taalsoos = taalontmoeting
nederlands oefenen = taalcafe = praattafel = nederlands praten = nederlands spreken = praatgroep
taalmaatje = taalcoach = taalbuddy = taalvrijwilliger
laaggeletterd = analfabeet = moeite met lezen en schrijven = beter lezen en schrijven = leren lezen = basisvaardigheden = laaggeletterdheid = taalhuis
taalhuis = taalpunt = ligo = basiseducatie = laaggeletterdheid = alfabetisering
lezen en schrijven = beter lezen = laaggeletterd = taalpunt = leren lezen
inburgering = inburgeren = integratie = inburgeringsexamen = agentschap integratie en inburgering
tolk = vertaler = vertalen = vertaling = tolkdienst = sociaal tolk
computer = pc = laptop = tablet = ipad
computercursus = computerles = klik en tik = digivaardig = digitale vaardigheden = digicursus = computerclub = seniorweb = computer leren
computerhulp = digihulp = digitale hulp = digipunt = digibank = informatiepunt digitale overheid = ido = computerspreekuur = digitaal spreekuur = digicafe = digitaal loket = hulp met computer = iphulp
smartphone = telefoon = mobiel = gsm = mobieltje = mobiele telefoon = iphone
app = apps = whatsapp
email = mail = mailen = emailadres
digid = itsme = mijnoverheid = digitale overheid = online overheid = informatiepunt digitale overheid
internet = online = wifi = web
printen = printer = afdrukken = printje = afdruk = uitprinten = kopieren = kopieerapparaat = kopie
repaircafe = repair cafe = reparatiecafe = reparatie = repareren = herstelcafe = herstelling = kapotte spullen = maken wat stuk is
repareren = maken = herstellen = reparatie = fiksen = stuk = kapot
cursus = les = workshop = training = opleiding = vorming = lessenreeks
bijles = huiswerkbegeleiding = huiswerkhulp = huiswerkklas = studiebegeleiding = huiswerkklasse = huiswerkondersteuning = studiehulp
school = basisschool = onderwijs = lagere school
basisschool = lagere school
volwassenenonderwijs = cvo = avondschool = volwassenonderwijs
vrijwilligerswerk = vrijwilliger = vrijwilligerscentrale = vrijwilligers = helpende handen = vrijwilligersvacature = steunpunt vrijwilligerswerk = vrijwilligerscentrum
werk = baan = job = vacature = arbeid = betrekking
solliciteren = sollicitatie = sollicitatiebrief = cv = sollicitatietraining = curriculum = werk zoeken = jobcoach = loopbaan = jobclub
werkzoekende = werkloos = zonder werk = baan zoeken = werkzoekend
sociale werkplaats = beschutte werkplaats = maatwerkbedrijf = sociale werkvoorziening
zzp = zelfstandige = ondernemer = eigen bedrijf = startende ondernemer

# meeting and doing
maatje = buddy = maatjesproject = bezoekvrijwilliger = maatjescontact = vriendendienst = huisbezoek = bezoekdienst
ontmoeting = ontmoeten = koffie = inloop = elkaar leren kennen = gezelligheid = samenkomen = ontmoetingsplek
koffieochtend = koffie inloop = koffie-uurtje = koffieuurtje = inloopochtend = koffietafel = koffie drinken = buurtkoffie = koffiekrant = koffieklets
huiskamer = inloophuis = buurtkamer = open huis = inloop = buurthuiskamer = huiskamer van de buurt
inloop = inloopspreekuur = inloophuis = zonder afspraak = vrije inloop
spreekuur = inloopspreekuur = zitdag = zitting = permanentie
eettafel = buurtmaaltijd = samen eten = open eettafel = buurtrestaurant = sociaal restaurant = eetclub = eetcafe = aanschuiftafel = buurteettafel = volkskeuken = aan tafel
maaltijdservice = tafeltje dekje = warme maaltijd = maaltijden aan huis = maaltijdbezorging = maaltijdbedeling = maaltijddienst = warme maaltijden = maaltijd aan huis
eten = maaltijd = koken = eettafel = lunch
koken = kookgroep = kookles = kookclub = kookcursus = kookworkshop = samen koken
wandelen = wandelgroep = wandelclub = wandeling = wandelmaatje = ommetje = samen wandelen = wandeltocht
fietsen = fietsclub = fietsgroep = fiets = fietstocht = duofiets
fietsles = leren fietsen = fietslessen
fietsenmaker = fietswerkplaats = fietsreparatie = fietsherstel = fietsatelier = fietspunt
zwemmen = zwemles = zwembad = zwemclub
yoga = meditatie = mindfulness = ontspanning
gymnastiek = ouderengym = seniorengym = stoelyoga = gym = meer bewegen voor ouderen = turnen = stoelgym = zitgymnastiek
dansen = dansles = dans = danscafe = zumba = linedance = volksdans
zingen = koor = zanggroep = zangkoor = zangclub
muziek = muziekles = instrument = muziekschool = orkest = muziekacademie = fanfare = band
toneel = theater = drama = toneelvereniging = toneelclub
schilderen = schilderles = atelier = tekenen = schildercursus = kunst = schilderclub = schilderatelier
knutselen = creatief = creatieve = handwerken = hobby = creaclub = crea
breien = haken = handwerken = naaien = breiclub = handwerkclub = handwerkcafe = breicafe
naaien = naaiatelier = naailes = naaimachine = kleding herstellen = naaicafe = kleermaker
bingo = kaarten = spelletjes = spelletjesmiddag = biljarten = klaverjassen = kienen = kaartclub = spelmiddag = sjoelen = kaartmiddag
spel = spelletjes = bordspel = gezelschapsspel = spellen = spelletje
lezen = boekenclub = leesclub = leeskring = leesgroep
boek aan huis = boeken aan huis = bibliotheek aan huis
museum = expositie = tentoonstelling
uitje = uitstap = dagtocht = excursie = daguitstap = reisje
buurtfeest = straatfeest = wijkfeest = feest = braderie = buurtbarbecue
markt = braderie = weekmarkt
kerk = moskee = geloof = parochie = religie = gebedshuis
geestelijk verzorger = zingeving = pastoraal = levensvragen = spiritueel
dieren = huisdier = hond = kat = dierenambulance = dierenarts = dierenasiel
speeltuin = speelplein = speelplaats = buitenspelen = speelterrein

# children, young people, parents
kind = kinderen = jeugd = kleuter = basisschoolkind
peuter = kleuter = peuterspeelzaal = peutergroep = dreumes = voorschool = speelgroep = peuteropvang
kinderopvang = creche = kinderdagverblijf = kdv = kribbe = onthaalouder = gastouder = dagopvang kinderen = oppas = peuteropvang = onthaalmoeder = kinderoppas
buitenschoolse opvang = bso = naschoolse opvang = ibo = voorschoolse opvang = opvang na school
speelotheek = speelgoed lenen = uitleen speelgoed = spelotheek
jongere = tiener = jeugd = puber = jongeren = adolescent
jongerenwerk = jeugdwerk = jongerencentrum = jeugdhuis = jongerenwerker = jeugdclub = tienerclub = straathoekwerk
jeugdhulp = jeugdzorg = jeugdhulpverlening
opvoeding = opvoeden = opvoedondersteuning = opvoedadvies = opvoedingsondersteuning = opvoedvragen = ouderschap = pedagogisch
ouder = ouders = vader = moeder = gezin = papa = mama
alleenstaande ouder = eenoudergezin = alleenstaande moeder
scouting = jeugdbeweging = chiro = scouts = ksa = padvinders
vakantie = zomer = vakantieactiviteiten = kindervakantieweek = zomerkamp = vakantiekamp = speelpleinwerking
babyspullen = babypakket = babykleertjes = luiers = geboortepakket
pleegzorg = pleeggezin = pleegouder
pesten = gepest = pesterij

# older people
oudere = ouderen = senior = bejaard = op leeftijd = 55plus = 65plus = gepensioneerd = oud = senioren = bejaarde = vijftigplusser = zestigplusser
ouderenadviseur = seniorenconsulent = ouderenwerk = seniorenadviseur = ouderenwerker = clientondersteuner
clientondersteuning = onafhankelijke clientondersteuner = keukentafelgesprek = clientondersteuner
pensioen = aow = pensionering
personenalarm = alarmering = alarmknop = persoonsalarm
testament = notaris = erfenis = volmacht = levenstestament = nalatenschap

# getting about
vervoer = vervoersdienst = mindermobielencentrale = mmc = anwb automaatje = belbus = wijkbus = taxi = regiotaxi = buurtbus = halen en brengen = chauffeur = automaatje = rolmobiel = aangepast vervoer = minder mobielen centrale = lift = rit
rijbewijs = rijles = theorie
boodschappen = boodschappendienst = boodschappenhulp = boodschappenbus = inkopen = winkelen = boodschappenservice
openbaar vervoer = bus = tram = trein = ov = de lijn
scootmobiel = elektrische rolstoel
begeleiding naar ziekenhuis = mee naar het ziekenhuis = ziekenhuisbegeleiding

# newcomers and papers
vluchteling = statushouder = asielzoeker = nieuwkomer = asiel = vluchtelingen = vluchtelingenwerk = erkend vluchteling = anderstalige nieuwkomer = oekraiener
nieuwkomer = expat = anderstalig = migrant = nieuwe inwoner = immigrant
verblijfsvergunning = verblijf = papieren = ind = verblijfsstatus = naturalisatie = verblijfsrecht = dienst vreemdelingenzaken
zonder papieren = ongedocumenteerd = illegaal = mensen zonder papieren = geen papieren
gezinshereniging = gezin laten overkomen
arbeidsmigrant = seizoensarbeider = buitenlandse werknemer
formulier = formulieren = papieren = papierwerk = administratie = brieven = post = paperassen = invullen
brief = brieven = post = papieren = administratie = formulier = begrijpen brieven
administratie = papierwerk = post ordenen = thuisadministratie = papieren = paperassen = financiele administratie
bezwaar = bezwaarschrift = beroep = klacht

# the neighbourhood itself
wijkmanager = wijkregisseur = gebiedsmakelaar = wijkcoordinator = gebiedsregisseur = buurtregisseur
bewonersinitiatief = buurtinitiatief = burgerinitiatief = wijkbudget = bewonersbudget = buurtbudget = aanjaagbudget = idee voor de buurt
zaal huren = ruimte huren = zaalverhuur = vergaderruimte = vergaderzaal = zaal = feestzaal
zwerfvuil = afval = vuilnis = grofvuil = huisvuil = milieustraat = containerpark = recyclagepark = opruimen
melding openbare ruimte = losse stoeptegel = meldpunt = straatverlichting = klacht over de straat
parkeren = parkeervergunning = bewonerskaart = parkeerkaart
buurtpreventie = buurtwacht = buurtinformatienetwerk = bin = veiligheid
wijkraad = bewonersraad = buurtcomite = wijkcomite = bewonersvereniging = wijkplatform
gereedschap lenen = gereedschap = spullen lenen = leenwinkel = uitleen = deelspullen = instrumentheek = lenen
lhbti = homo = lesbisch = transgender = regenboog = roze = lgbt = queer = holebi = coc = lgbtq
vrouw = vrouwen = vrouwengroep = vrouwencafe
man = mannen = mannengroep
gedetineerd = gevangenis = ex gedetineerde = detentie
veteraan = veteranen
buitenland = internationaal
gebarentaal = gebarentolk = doof
ehbo = eerste hulp = reanimatie = aed = reanimeren
kapper = haar knippen = kapsalon
gratis = kosteloos = voor niets
wasserette = wassen = wasmachine = wassalon = douchen
opruimen = opruimhulp = hoarding = verzamelwoede

# Flemish words for the same thing
verwarming = chauffage = centrale verwarming = cv ketel = stoof
verwarmingstoelage = energietoeslag = mazout = stookolie = stookoliepremie = verwarmingspremie
kuisen = schoonmaken = poetsen = kuis
kuisvrouw = poetshulp = huishoudhulp = schoonmaakster = poetsvrouw = huishoudelijke hulp
huurwaarborg = waarborgsom = borg = huurgarantie
verhoogde tegemoetkoming = sociaal tarief = voorkeurtarief
wijkgezondheidscentrum = gezondheidscentrum = groepspraktijk = wgc
jongerenadviescentrum = jac = jongerenadvies = jongereninformatie
opvoedingswinkel = opvoedpunt = opvoedspreekuur = opvoedingslijn = opvoedloket
speelpleinwerking = speelplein = vakantiewerking = zomerspeelplein = vakantiespel = grabbelpas
huiswerkklas = huiswerkbegeleiding = studiebegeleiding
kleuterschool = kleuterklas = basisschool
lokaal dienstencentrum = dienstencentrum = ontmoetingscentrum = buurthuis = cafetaria
minder mobielen centrale = mindermobielencentrale = liftdienst = vervoer = rijdienst
containerpark = recyclagepark = milieustraat = milieupark = afvalpunt
straathoekwerker = jongerenwerker = buurtwerker = opbouwwerker
buurtwerk = opbouwwerk = welzijnswerk = samenlevingsopbouw = welzijn
schoolbrugger = brugfiguur = schoolmaatschappelijk werk = zorgleerkracht
vakbond = syndicaat
ziekenwagen = ambulance
kot = studentenkamer = kamer
frigo = koelkast = ijskast
droogkast = droger
microgolf = magnetron
zetel = bank = sofa
centen = geld
blut = geen geld
pamper = luier
kleedje = jurk
pull = trui
kledij = kleren = kleding
bomma = oma = grootmoeder
bompa = opa = grootvader
lief = partner = vriend = vriendin
verdiep = verdieping
syndicaat = vakbond
speeltuig = speelgoed
turnen = gymnastiek
opkuisen = opruimen
herstellen = repareren
werkmens = klusser
solden = korting
petanque = jeu de boules = boules
kaarting = kaartmiddag = kaarten = manillen
sociale dienst = maatschappelijk werk = dienst maatschappelijk werk = maatschappelijk assistent
noodwoning = doorgangswoning = crisisopvang = transitwoning = tijdelijke woning
gezinsbond = gezin
sociale kruidenier = kruidenier
vrijetijdspas = uitpas = kansenpas = stadspas
schuldbemiddeling = schuldhulp = budgetbeheer = schuldhulpverlening
onthaal = balie = loket = onthaalpunt
`;
