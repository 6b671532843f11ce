/**
 * What people say when something is the matter, and what then helps: `what they say, ... > what helps ; what may help too`. One
 * direction only: who asks for a walking group is not sent to the loneliness line. Notation and reading: synonyms.ts.
 */
export const defaultConcepts = `
# alone
eenzaam, voel alleen, alleen thuis, niemand om te praten, geen vrienden, ken niemand, zie niemand, spreek niemand, hele dag alleen, onder de mensen, weinig mensen, nieuwe mensen leren kennen, vrienden maken, mensen ontmoeten, contact zoeken, sociaal contact, zit altijd binnen, verveel, niks te doen, lonely > maatje, ontmoeting, huiskamer, koffieochtend, bezoekvrijwilliger, eenzaamheid ; inloop, koffie, eettafel, samen eten, luisterend oor, buurthuis, gezelschap, contact
gezelschap, iemand om mee te praten, praatje maken, bezoek krijgen, iemand op bezoek > maatje, huisbezoek, luisterend oor, koffieochtend, bezoekdienst, gezelschap ; ontmoeting, huiskamer, inloop
alleenstaand, vrijgezel > ontmoeting ; eettafel, maatje, uitje
koffie drinken, bakje koffie, kopje koffie, koffie > koffieochtend, huiskamer, inloop ; ontmoeting, buurthuis
iemand om mee te wandelen, samen wandelen, wandelmaatje > wandelgroep, wandelmaatje, wandeling ; maatje, beweging
niet alleen eten, samen eten, gezellig eten, ergens eten, aanschuiven > eettafel, buurtmaaltijd, buurtrestaurant ; koken, maaltijd, ontmoeting
niet meer koken, kan niet koken, warm eten thuis, eten bezorgen, eten laten brengen > maaltijdservice, tafeltje dekje, warme maaltijd ; eettafel, thuiszorg
luisteren, hart luchten, even praten, wil praten, met iemand praten > luisterend oor, maatschappelijk werk, gesprek ; inloop, maatje, lotgenoten
nieuw in de wijk, net verhuisd, pas komen wonen > ontmoeting, nieuwkomer, welkom ; buurthuis, koffieochtend
iets betekenen, anderen helpen, iets voor de buurt doen, me inzetten, vrijwillig, wil helpen, handen uit de mouwen, tijd over > vrijwilligerswerk, vrijwilliger ; maatje, buurtinitiatief
idee voor de buurt, iets organiseren, plan voor de wijk, geld voor een idee > bewonersinitiatief, buurtbudget ; wijkmanager, zaal huren

# money
huur niet betalen, huur betalen, achter met de huur, huurachterstand, uit mijn huis gezet, uithuiszetting, deurwaarder, ontruiming > schuldhulp, geldzorgen, woningcorporatie, huurachterstand ; maatschappelijk werk, budget, sociaal raadsman, huurtoeslag, ocmw, schuld
rekening betalen, rekeningen niet betalen, niet betalen, kan niet betalen, betaal mijn schulden, schulden, aanmaning, incasso, deurwaarder aan de deur, rood staan, beslag op loon, schuldeisers, debt > schuldhulp, geldzorgen, budgetbeheer, schuld ; budget, geldzaken, maatschappelijk werk, formulier, sociaal raadsman, ocmw, administratie
geen geld, weinig geld, te weinig geld, geld op, niet rondkomen, rondkomen, krap bij kas, arm, armoede, te duur, einde van de maand, kom niet uit > geldzorgen, schuldhulp, armoede, voedselbank, toeslag, bijstand ; budget, stadspas, kledingbank, noodfonds, ocmw, kringloop, geld
honger, geen eten, geld voor eten, eten voor de kinderen, boodschappen niet betalen, gratis eten, niets te eten > voedselbank, voedselpakket, sociale kruidenier ; eettafel, buurtmaaltijd, noodfonds, ocmw
gratis kleren, geen geld voor kleren, goedkope kleren, winterjas, kleding > kledingbank, kledingruil, weggeefwinkel ; kringloop
meubels, zetel, fauteuil, goedkope spullen, bank of tafel, inrichting, huisraad > meubels, kringloop, weggeefwinkel ; noodfonds
geld voor sport, sport niet betalen, contributie, schoolspullen, schoolkosten, fiets voor kind, schoolreis, zwemles betalen > jeugdfonds, armoede, stadspas, kindpakket ; bijzondere bijstand, noodfonds
gas en licht, energierekening, stroom afgesloten, te koud in huis, verwarming te duur, energie besparen, stookkosten > energiecoach, energietoeslag, energierekening ; schuldhulp, geldzorgen
belasting, brieven van de belasting, blauwe envelop, aangifte, belastingaangifte, toeslagen aanvragen, toeslag > belasting, invulhulp, belastinghulp, sociaal raadsman, toeslag, formulier ; administratie, geldzaken, juridisch, brief
brief niet begrijpen, moeilijke brief, brieven, brief van de gemeente, brieven van instanties, post niet open, stapel post, ongeopende post > brief, administratie, invulhulp, formulier, sociaal raadsman ; taalhuis, geldzaken, ocmw, laaggeletterd
formulier invullen, papieren invullen, formulieren, aanvragen, papieren regelen, hoop papieren > formulier, invulhulp, administratie, sociaal raadsman ; taalhuis, geldzaken, ocmw, maatschappelijk werk
uitkering aanvragen, uitkering, bijstand aanvragen, uitkering stopgezet > bijstand, sociaal raadsman, wijkteam ; uwv, ocmw, formulier, juridisch
administratie bijhouden, overzicht geld, leren omgaan met geld, sparen, huishoudboekje, omgaan met geld > budget, geldzaken, administratie ; schuldhulp
lenen, geld lenen > lening, krediet ; schuldhulp, noodfonds, geldzorgen

# work and school
ontslagen, ontslag > rechtsbijstand, juridisch, bijstand, uitkering, solliciteren ; werkzoekende, uwv, jobcoach, schuldhulp, formulier
geen werk, werkloos, werk zoeken, baan zoeken, baan kwijt, job, nieuwe baan, weer aan het werk > werk, solliciteren, uwv, werkzoekende, jobcoach ; bijstand, vrijwilligerswerk, opleiding, cv, participatie
cv maken, sollicitatiebrief, solliciteren, sollicitatiegesprek > solliciteren, cv, werk ; computerhulp, uwv, bibliotheek
huiswerk, wiskunde, rekenen, kind moeite met leren, slechte cijfers, school lukt niet, loopt vast op school, rekenen moeilijk, toets oefenen > bijles, huiswerkbegeleiding ; opvoeding, jeugd, mentor, school
spijbelen, niet naar school, niet meer naar school, schoolverlater, school weigert, bang voor school > jongerencoach, schoolmaatschappelijk werk, spijbelen ; jongerenwerk, opvoedspreekuur, jeugdhulp, opvoeding
diploma halen, opleiding volgen, iets leren, cursus volgen, bijscholen > volwassenenonderwijs, cursus, opleiding ; taalhuis, bibliotheek
eigen bedrijf beginnen > ondernemer

# language
nederlands leren, nederlandse taal, taal leren, nederlands spreken, spreek geen nederlands, dutch, learn dutch, nederlandse les, niet goed nederlands > taalles, taalcafe, taalmaatje, inburgering, taalhuis ; conversatie, nieuwkomer, nederlands
nederlands oefenen, nederlands praten, praten oefenen, conversatie > taalcafe, praattafel, taalmaatje ; taalles, nederlands
niet lezen, niet schrijven, niet goed lezen, leren lezen, lezen en schrijven, kan niet lezen, moeite met lezen, analfabeet, beter schrijven > taalhuis, laaggeletterd, basisvaardigheden, lezen en schrijven ; taalles, formulier, bibliotheek
voorlezen, boekjes, kind voorlezen > voorlezen, bibliotheek ; kind, peuter
tolk nodig, vertalen, brief vertalen > tolk ; taalhuis, nieuwkomer, brief
inburgeren, examen > inburgering, taalles ; nieuwkomer

# digital
telefoon, mobiel instellen, smartphone, met mijn telefoon, nieuwe telefoon, whatsapp, telefoon begrijpen, app installeren, tablet, ipad > smartphone, computerhulp, digitale hulp, tablet, telefoonhulp ; computercursus, computer, internet, digitaal
computer, computer kapot, niet handig met computers, computer snappen, met de computer, laptop, computer leren, computers > computerhulp, computercursus, digitale hulp, computer ; internet, smartphone, digitaal, repaircafe
internet, internetten, online, wifi, geen internet, geen computer thuis, computer gebruiken, emailen, mailen > computer, wifi, bibliotheek, computerhulp, computercursus, internet ; smartphone, digitaal
internetbankieren, online bankieren, bankieren, betalen met app > computerhulp, digitale hulp, internetbankieren ; geldzaken, computercursus, smartphone
digid, itsme, mijnoverheid, inloggen, wachtwoord vergeten, wachtwoord, online regelen, digitale overheid > digid, informatiepunt digitale overheid, computerhulp, digitale hulp ; formulier, computercursus, bibliotheek
printen, iets printen, uitprinten, kopie maken, scannen, afdrukken, print > printen, printer, kopieren ; bibliotheek, computer, buurthuis
videobellen, beeldbellen, skypen, foto's sturen, appen, berichtje sturen, facebook > smartphone, computerhulp, tablet ; computercursus
oplichting, oplichter, phishing, opgelicht, nepbericht, gehackt, nepmail > digitale veiligheid, oplichting, cybercrime, politie, aangifte, oplichters ;  computerhulp, computercursus, veiligheid
oude laptop, goedkope computer, laptop krijgen, tweedehands computer > computerbank, laptop, computer ; kringloop

# health of body
dokter, ziek, pijn, huisarts zoeken, ik ben ziek, doctor > huisarts ; apotheek, huisartsenpost, gezond
pijn in rug, rugpijn, nek, knie, niet goed lopen > fysiotherapeut, beweging ; huisarts
kiespijn, tandpijn, tanden, gebit > tandarts
medicijnen, pillen, medicijnen bezorgen > apotheek ; huisarts, thuiszorg
bewegen, meer bewegen, fit blijven, sporten, fit worden, in beweging, conditie, sport > bewegen, sport, wandelgroep, gymnastiek, fitness, beweegtuin ; yoga, zwemmen, fietsen, leefstijl
afvallen, te dik, gezonder leven, gezond eten, dik, gezond leven > leefstijl, dietist, afvallen ; bewegen, sport, koken, gezond
stoppen met roken, roken > roken ; leefstijl, verslaving
drinken te veel, "stoppen met drinken", "stop met drinken", "minder drinken", "van de drank af", alcohol, drank, man drinkt, drugs, blowen, gokken, gokverslaafd, verslaafd, gamen > verslaving, alcohol, verslavingszorg ; zelfhulpgroep, maatschappelijk werk, ggz
vallen, bang om te vallen, gevallen, valpreventie, evenwicht > valpreventie, vallen, evenwicht ; gymnastiek, bewegen, fysiotherapeut, personenalarm
slecht zien, slechte ogen, blind, ogen > slechtziend ; gesproken boek, hulpmiddel, beperking
slecht horen, doof, hoor slecht, gehoor > slechthorend, gebarentaal ; hulpmiddel, beperking
rolstoel, rollator lenen, krukken, rolstoel lenen, scootmobiel, hulpmiddelen > hulpmiddel, uitleendienst, rolstoel ; wijkteam, thuiszorg
zwanger, baby, baby krijgen, pas bevallen, verloskundige, geboren > zwanger, consultatiebureau, kraamzorg, baby ; peuter, ouder, opvoeding
prikken, inenten, vaccinatie > vaccinatie, ggd, consultatiebureau ; huisarts
slecht slapen, slaapproblemen, moe > slaap, huisarts ; ggz, ontspanning, leefstijl
kanker > kanker, lotgenoten ; huisarts, palliatief
verpleging thuis, wondverzorging, hulp bij wassen, steunkousen, hulp bij aankleden, zorg thuis > thuiszorg, wijkverpleging ; wijkteam, huisarts
schoonmaken, huishouden, huis schoonmaken, poetsen, ramen lappen, strijken, dweilen, stofzuigen, stofzuiger tillen, bed verschonen, kan niet bukken, niet meer tillen > huishoudelijke hulp, poetshulp ; thuiszorg, wmo, wijkteam
nergens meer heen, kom het huis niet uit, niet meer buiten, aan huis gebonden > vervoer, huisbezoek, maatje ; boodschappen, maaltijdservice, bewegen
niet meer thuis wonen, naar een verzorgingshuis, kan niet meer alleen wonen > verpleeghuis, ouderenadviseur ; wijkteam, thuiszorg, wonen
wmo, traplift, hulp aanvragen, aanpassing huis > wijkteam, wmo, woningaanpassing ; clientondersteuning, hulpmiddel

# health of mind
somber, depressief, depressie, zie het niet meer zitten, verdrietig, huil veel, niet lekker in mijn vel, mentaal, psychische problemen, gek in mijn hoofd, gaat niet goed > psycholoog, ggz, depressie, huisarts ; maatschappelijk werk, luisterend oor, lotgenoten, wijkteam, herstelacademie
zelfmoord, "wil niet meer leven", "dood willen", leven moe > zelfmoord, 113, luisterend oor ; huisarts, ggz
stress, pieker, piekeren, burn out, overspannen, druk in mijn hoofd, gespannen, hoofd vol, angstig, angst, bang, paniek > stress, psycholoog, ontspanning, mindfulness, angst ; yoga, maatschappelijk werk, huisarts, ggz, luisterend oor
trauma, nare herinneringen, oorlog meegemaakt, nachtmerries > trauma, psycholoog, ggz ; vluchteling, lotgenoten
man overleden, vrouw overleden, overleden, overlijden, iemand verloren, verdriet, verlies, weduwe, moeder gestorven, dood, rouw, begrafenis, uitvaart > rouw, rouwgroep, nabestaande, lotgenoten, verlies ; luisterend oor, geestelijk verzorger, maatje
vergeet alles, vergeetachtig, moeder vergeet, geheugen, dement, dementie, alzheimer > dementie, alzheimercafe, geheugen, dagbesteding, mantelzorg ; ouderenadviseur, huisarts, respijtzorg, casemanager
zorgen voor mijn moeder, zorg voor mijn man, zorg voor mijn vrouw, zorg te zwaar, mantelzorg, zorg voor iemand, ik zorg voor, overbelast, caring for > mantelzorg, mantelzorger, respijtzorg ; lotgenoten, ouderenadviseur, wijkteam, dagbesteding
even vrij van zorg, iemand die op mijn man past, oppas voor mijn man, oppas voor moeder > respijtzorg, mantelzorg, dagbesteding ; maatje
overdag iets te doen, dagbesteding, daginvulling, structuur > dagbesteding, inloop ; vrijwilligerswerk, ontmoeting
autistisch, adhd, autisme > autisme, ggz ; lotgenoten, jeugdhulp, beperking
zingeving, geloof, bidden, kerk, moskee > kerk, geestelijk verzorger ; ontmoeting

# safety and quarrels
slaat, slaat mij, man slaat, geslagen, mishandeld, mishandeling, bang voor mijn man, thuis niet veilig, onveilig thuis, geweld, huiselijk geweld, bedreigd > huiselijk geweld, veilig thuis, vrouwenopvang ; geweld, politie, maatschappelijk werk, slachtofferhulp, luisterend oor
blijf van mijn lijf, vlucht van mijn man, weg bij mijn man > vrouwenopvang, veilig thuis, huiselijk geweld
misbruik, aangerand, verkracht, seksueel geweld > seksueel geweld, slachtofferhulp, centrum seksueel geweld ; veilig thuis, politie, huiselijk geweld
kind geslagen, zorgen over buurkind, zorgen om een kind, kindermishandeling > kindermishandeling, veilig thuis, huiselijk geweld ; jeugdhulp
beroofd, overvallen, ingebroken, inbraak, bestolen, gestolen > slachtofferhulp, politie ; veiligheid, buurtpreventie
ruzie met de buren, buren, burenruzie, lawaai van de buren, overlast buren, overlast, geluidsoverlast, buurman maakt herrie, herrie > buurtbemiddeling, burenruzie, overlast ; woningcorporatie, wijkagent, politie
huisbaas ruzie, conflict met verhuurder, borg terug, waarborg terug > huurrecht, rechtsbijstand, juridisch ; huur, advocaat
ruzie, ruzie thuis, ruzie met mijn man, vreemdgegaan, mijn man is weg, bij mij weg, verlaten, relatieproblemen, uit elkaar, scheiden, scheiding, gaan scheiden, echtscheiding, ex > scheiding, relatie, bemiddeling, maatschappelijk werk, kinderen scheiding ; juridisch, caw, opvoeding, lotgenoten
gepest, pesten, pest, kind wordt gepest > pesten, weerbaarheid, schoolmaatschappelijk werk ; opvoedspreekuur, opvoedingswinkel, opvoeding, vragen van jongeren, jac, clb, jongerencoach, jongerenwerk, jeugdhulp, school
gediscrimineerd, discriminatie, racisme > discriminatie
recht hebben op, mijn rechten, advocaat, juridisch, juridische vraag, rechtszaak, contract, ontslag juridisch, bezwaar maken, oneens met besluit > rechtsbijstand, juridisch, sociaal raadsman, bezwaar ; formulier, maatschappelijk werk
onveilig op straat, hangjongeren, inbrekers, wijkagent > wijkagent, politie, buurtpreventie ; jongerenwerk, overlast
verward persoon, zorgen om buurman, zorgen over buurvrouw, buurvrouw in de war > meldpunt zorg, wijkteam, ggz ; maatschappelijk werk
gevangenis, vast gezeten, uit de gevangenis > gedetineerd ; wijkteam

# housing
huis zoeken, woning zoeken, woning, zoek een huis, huurhuis, kamer zoeken, woonruimte, wachtlijst, inschrijven woning, house, appartement > woningcorporatie, sociale huurwoning, woning, woonruimte ; huis, wonen, dakloos, wijkteam
brand, afgebrand, huis onbewoonbaar, overstroming > noodwoning, noodopvang ; dakloos, opvang
geen huis, dakloos, slapen op straat, slaap op straat, geen slaapplek, nergens slapen, op straat, zonder huis, bankslaper, buiten slapen, waar slapen > dakloos, nachtopvang, daklozenopvang ; ocmw, wijkteam, voedselbank, maatschappelijk werk, inloop
schimmel, vocht in huis, huisbaas doet niets, verhuurder, huisbaas, huurcontract, huurverhoging, huur te hoog, lekkage, verwarming kapot > huurdersbond, woningcorporatie, huurrecht ; rechtsbijstand, juridisch, woning, huur
klusje, iets ophangen, lamp ophangen, lamp, klussen in huis, klein klusje, kast in elkaar, schilderij ophangen, kapotte kraan, behangen > klus, klussendienst ; vrijwilliger, repaircafe
tuin doen, tuin onderhouden, onkruid, gras maaien, tuin te groot > tuin, tuinhulp, tuinonderhoud ; klus, vrijwilliger
tuinieren, tuintje, tuintje huren, groente kweken, groenten verbouwen, planten, stukje grond, natuur, groen > moestuin, buurttuin, tuinieren ; groen, tuin, natuur
verhuizen > verhuizing ; woning, vervoer, klus
huis vol spullen, rommel, opruimen > opruimen ; huishoudelijke hulp, kringloop, maatschappelijk werk
kapot, stuk, maken, repareren, lamp kapot, broodrooster, stofzuiger kapot, apparaat kapot, radio > repaircafe, repareren, reparatie ; klus
fiets kapot, fiets gemaakt, "fiets maken", fiets maken, lekke band, fietsband, band plakken, ketting eraf, fiets repareren > fietsenmaker, fietswerkplaats, fietsreparatie, repaircafe ; fiets
leren fietsen, fietsen leren, fietsles, cycling lessons > fietsles ; fiets, nieuwkomer
fiets nodig, goedkope fiets, tweedehands fiets > fiets, fietsenbank, kringloop ; weggeefwinkel
kleren maken, broek korter, kleding repareren, rits, gat in mijn broek > naaien, naaiatelier, repaircafe ; kledingbank
gereedschap, boor lenen, boormachine, ladder lenen, iets lenen, spullen lenen > gereedschap lenen, spullen lenen, lenen ; klus, ruilen

# children and parents
oppas, oppas zoeken, opvang voor mijn kind, opvang kind, babysit, kind naar creche, childcare, waar kan mijn kind heen > kinderopvang, oppas ; peuter, buitenschoolse opvang, ouder
opvang na school, na schooltijd, kind na school > buitenschoolse opvang, huiswerkbegeleiding, naschools ; kinderopvang, kind, jongerenwerk
peuter, met mijn peuter, met mijn kleintje, kleintje, dreumes, met kleine kinderen > peuter, peuterspeelzaal, ouder en kind ; speelotheek, speeltuin, consultatiebureau, kind
kind luistert niet, luistert nooit, gehoorzaamt niet, altijd op telefoon, te veel op telefoon, hele dag op tablet, verslaafd aan telefoon, opvoeden, opvoeding, opvoeden moeilijk, driftbuien, puber luistert niet, moeilijk kind, lastig kind, zorgen over mijn kind, kind boos, kind gedraagt, zoon gedrag > opvoeding, opvoedondersteuning, cjg, huis van het kind ; jeugdhulp, ouder, schoolmaatschappelijk werk, jongerenwerk
alleenstaande moeder, alleenstaande ouder, sta er alleen voor > alleenstaande ouder, ouder ; opvoeding, geldzorgen, kinderopvang, maatje
iets voor kinderen, kinderen vervelen, kinderen doen, kinderactiviteit, spelen, woensdagmiddag kinderen, kids > kind, speeltuin, kinderclub, knutselen, jeugd ; sport, speelotheek, bibliotheek, kinderboerderij
vakantie kinderen, zomervakantie, in de vakantie, grote vakantie, juli, augustus > vakantie, zomer, speelplein ; kind, jeugd, sport
jongeren, tieners, hangen, iets voor jongeren, dochter puber, zoon zit alleen te gamen, zoon hangt rond, tieners doen, jongere verveelt, niks te doen jongere > jongerenwerk, jongere, jongerencentrum, jeugd ; sport, tiener, jeugdhulp
speelgoed, speelgoed lenen > speelotheek, speelgoed ; kringloop, kind
babykleertjes, babyspullen, luiers, kinderwagen > babyspullen ; kledingbank, kringloop
praten met ouders, ouders ontmoeten, andere moeders, andere ouders, moeders ontmoeten > ouder, oudercafe, moedergroep, ouder en kind ; opvoeding, peuter, ontmoeting
leren zwemmen, zwemles, zwemmen, swim > zwemles, zwemmen
muziek maken, gitaar, piano, viool, drummen, instrument leren > muziekles, instrument, muziek ; koor, muziekstudio
tekenen, schilderen, creatief, knutselen, iets met mijn handen > creatief, schilderen, knutselen, atelier ; handwerken
naailes, leren naaien > naaien, naailes, naaiatelier
breien > breien, handwerken
voetballen, sportclub, sporten kinderen, jongens voetbal > voetbal, sport ; jeugdfonds
dansen > dansen
spelletje doen, kaarten, klaverjassen, bingo, biljarten > spelletjes, bingo, kaarten ; ontmoeting, buurthuis
uitje, iets leuks doen, dagje weg, eropuit > uitje ; ontmoeting, vakantie
film kijken, bioscoop > film ; cultuur
schaken > schaken ; spel

# older people
ouderen, iets voor ouderen, bejaarden, 65 plus, senioren, gepensioneerd, net met pensioen, met pensioen > oudere, senior ; ouderenadviseur, gymnastiek, koffieochtend, dagbesteding
langer thuis wonen, zelfstandig blijven wonen > ouderenadviseur, thuiszorg, wijkteam ; woningaanpassing, personenalarm, maaltijdservice, klus
alarm, alarmknop > personenalarm ; thuiszorg, ouderenadviseur
naar het ziekenhuis, vervoer naar ziekenhuis, mee naar de dokter, naar de dokter brengen, iemand die rijdt, kan niet rijden, geen auto, naar afspraak > vervoer, begeleiding naar ziekenhuis, automaatje, regiotaxi ; maatje, boodschappen
boodschappen doen, kan geen boodschappen doen, boodschappen, zware tassen, winkel te ver, groceries > boodschappen, boodschappendienst ; vervoer, maaltijdservice, maatje
boeken lezen, boek lenen, lezen > bibliotheek, boek, leesclub ; boek aan huis, voorlezen
hond uitlaten, hond, huisdier > hond, dieren ; maatje
testament maken, volmacht > testament ; ouderenadviseur, juridisch

# newcomers
vluchteling, gevlucht, statushouder, asiel, oekraine, syrie, refugee > vluchteling, nieuwkomer ; taalles, taalmaatje, inburgering, juridisch
verblijfsvergunning, naturalisatie, nederlander worden, visum > verblijfsvergunning ; vluchteling, juridisch, gemeentehuis
geen papieren, zonder papieren, illegaal > zonder papieren ; vluchteling, juridisch, voedselbank
paspoort, identiteitskaart, rijbewijs > paspoort, identiteitskaart, rijbewijs, burgerzaken ; digitale overheid
inschrijven gemeente, geboorte aangeven, uittreksel > gemeentehuis, burgerzaken
taalmaatje, helpen met taal > taalmaatje
lhbti, homo, uit de kast, coming out > lhbti

# place and neighbourhood
zaal huren, ruimte voor feest, vergaderen, ruimte nodig, feestje geven > zaal huren, ruimte huren ; buurthuis
afval, vuilnis op straat, grofvuil, zwerfafval, straat vies, rommel op straat > zwerfvuil, afval, melding openbare ruimte ; wijkmanager
straatlantaarn, gat in de weg, stoep kapot, iets melden, gemeente melden > melding openbare ruimte ; wijkmanager, gemeentehuis
meepraten over de wijk, meedenken > wijkraad, bewonersinitiatief ; wijkmanager
warme plek, ergens zitten, plek om te zitten, opwarmen, warm zitten, rustige plek, studeren > inloop, huiskamer, bibliotheek, buurthuis, studieplek ; ontmoeting
douchen, wassen > wasserette, douche ; dakloos, inloop
kleding wassen, was doen > wasserette, wassen
feest in de straat, straatfeest > buurtfeest ; bewonersinitiatief
meldcode, hulp voor iemand anders, ik weet niet waar ik moet zijn, weet niet waar naartoe, hulp nodig, problemen thuis, waar moet ik zijn, van alles aan de hand > wijkteam, maatschappelijk werk, ocmw, caw, sociaal loket ; inloop, wegwijs
# more of daily life
kaartje sturen, ziek zijn en alleen, ziekenbezoek > huisbezoek, maatje, bezoekdienst ; ontmoeting
nieuwe bril, bril te duur, tandarts te duur, tandarts niet betalen, zorgkosten, eigen risico, ziekenfonds te duur, medicijnen te duur > bijzondere bijstand, noodfonds ; zorgtoeslag, sociale lening, ziekenfonds, geldzorgen
begrafenis betalen, uitvaart betalen > bijzondere bijstand, schuldhulp ; geldzorgen, maatschappelijk werk
papieren na overlijden, erfenis regelen, nalatenschap > testament, administratie, papieren ; nabestaande, rouw, juridisch, notaris
wasmachine kapot, koelkast kapot, nieuwe wasmachine, koelkast, fornuis, diepvries, droger > bijzondere bijstand, kringloop, noodfonds, sociale lening ; repaircafe, weggeefwinkel
bank weg, grofvuil ophalen, oude spullen weg, oude meubels, spullen wegdoen > grofvuil, kringloop, afval ; weggeefwinkel
verjaardag vieren, geen geld voor verjaardag, geen geld voor cadeau, geen geld sinterklaas, sinterklaascadeau, kerstpakket, cadeautjes > verjaardagsbox, kindpakket, armoede ; noodfonds, speelgoed, voedselbank
op vakantie, geen geld voor vakantie > vakantie ; stadspas, uitje, noodfonds
schooltas, laptop voor school, schoolboeken, ouderbijdrage > kindpakket, schoolkosten, jeugdfonds ; laptop, bijzondere bijstand, noodfonds
minimapas, korting, korting sporten, goedkoop sporten > stadspas, jeugdfonds ; sport, armoede
beheer van mijn geld, iemand die mijn geld regelt, bewindvoerder > budgetbeheer ; schuldhulp, geldzaken
niet verzekerd, zonder verzekering, verzekering > zorgverzekering, ziekenfonds, verzekering ; sociaal raadsman, huisarts
alimentatie > scheiding, alimentatie ; juridisch, geldzorgen, rechtsbijstand
ex betaalt niet, omgangsregeling, kinderen bij vader > scheiding, omgang ; juridisch, maatschappelijk werk, opvoeding
stiefkinderen, samengesteld gezin, nieuw gezin > stiefgezin, scheiding ; opvoeding
baby huilt, huilbaby, borstvoeding, kind slaapt niet, baby slaapt niet, flesvoeding > consultatiebureau, baby, opvoedspreekuur ; opvoeding, kraamzorg, huisarts
zindelijk, kind eet niet, kind plast in bed, schermtijd > opvoeding, opvoedspreekuur, consultatiebureau ; ouder, huisarts
kind praat niet, peuter praat niet, praat nog niet, logopedie, stotteren, taalachterstand > logopedie, spraak, taalachterstand, consultatiebureau ; peutergroep, voorlezen, opvoeding
druk kind, concentratie, adhd, autisme kind > autisme, jeugdhulp, opvoeding ; school, huisarts
dyslexie, rekenproblemen > bijles, school ; lezen en schrijven
zwanger en geen geld, onbedoeld zwanger, abortus, tienermoeder > zwanger, zwangerschap ; huisarts, jonge moeder, maatschappelijk werk, opvang
puber, puberteit, tiener thuis, zoon blowt, dochter komt te laat > opvoeding, jongerenwerk, opvoedspreekuur ; jeugdhulp, jongerencoach
jongere met schulden, achttien jaar, bijna 18, op kamers > jongerencoach, jongere ; geldzaken, wonen, schuldhulp
weggelopen, ruzie met ouders, uit huis gezet door ouders > jongere, jongerencoach, jongerenadvies, jac, opvang ; opvoeding, dakloos
seksuele voorlichting, pil, condoom > anticonceptie, sense ; huisarts, ggd
eetstoornis, niet eten, anorexia > eetstoornis, ggz, psycholoog ; huisarts, lotgenoten
verstandelijk beperkt, lvb, kan niet goed leren > verstandelijke beperking ; begeleiding, dagbesteding
begeleiding thuis, hulp bij plannen, structuur in huis, woonbegeleiding, hulp bij zelfstandig wonen > ambulante begeleiding, wijkteam, begeleiding ; maatschappelijk werk, ggz, beschermd wonen
beschermd wonen, begeleid wonen > beschermd wonen ; ggz, wijkteam
beroerte, hersenletsel > hersenletsel ; lotgenoten, fysiotherapeut, mantelzorg
parkinson, reuma, diabetes, suikerziekte, chronisch ziek, long covid, ms > lotgenoten, chronisch ziek ; huisarts, bewegen, dietist
bloed prikken, bloedprikken, urine inleveren > prikpost, bloed, laboratorium ; huisarts, ziekenhuis
podotherapeut, voeten, teennagels > pedicure
overgang, menopauze > vrouw, overgang ; huisarts
hartaanval, reanimeren, aed > ehbo
rijden niet meer, scootmobiel leren > scootmobiel ; vervoer
bellen met ouderen, dagelijks telefoontje, belcirkel, gebeld worden > belcirkel, telefooncirkel, belmaatje ; luisterend oor, maatje, eenzaamheid
sleutel, buitengesloten > sleutel ; wijkagent
hulp in de tuin > tuinhulp, tuin, klus
te warm, hitte > hitte ; ontmoeting, huiskamer
sneeuw ruimen, stoep vegen > klus, vrijwilliger
yoga, pilates, aerobics, zumba > yoga, bewegen, gymnastiek ; sport, ontspanning, dansen
hek kapot, deur klemt, kraan lekt, verstopt, verstopping, lekkage, lekt, toilet verstopt, verwarming doet het niet, lift kapot, cv ketel, water plafond, water door muur, wateroverlast, ruit kapot, geen warm water > reparatie melden, iets kapot in huis, woningcorporatie ; reparatie, klus, huurrecht
sloop, renovatie, nieuwbouw, verhuizen moeten > sloop, renovatie, bewonerscommissie, huurdersvereniging ; woningcorporatie, verhuizing
woningruil, kleiner wonen, te groot huis, doorstromen > woningruil, woningcorporatie, wooncoach ; ouderenadviseur, woning
samenwonen en uitkering, kostdeler > bijstand, sociaal raadsman ; juridisch
zelf iets starten, buurtgenoten helpen, buren helpen > bewonersinitiatief, vrijwilligerswerk ; maatje
bestuurslid, stichting oprichten, vereniging beginnen > verenigingsadvies, bewonersinitiatief, vrijwilliger ; subsidie, wijkmanager
subsidie, geld voor buurtfeest > buurtbudget, subsidie ; bewonersinitiatief, wijkmanager
klacht over gemeente, boos op de gemeente > klacht, bezwaar, ombudsman ; sociaal raadsman, juridisch, gemeentehuis
stemmen, verkiezingen > stemmen, verkiezing ; gemeentehuis
trouwen, geboorteakte, naam veranderen > burgerzaken, gemeentehuis
parkeerbon, boete betalen, verkeersboete, boete > boete, juridisch, schuldhulp ; sociaal raadsman
inbraak voorkomen, veilig wonen, slot op de deur > buurtpreventie, politie, veiligheid ; klus
aangifte doen, melding doen bij politie, gestolen fiets, portemonnee kwijt, gestolen, diefstal > aangifte, politie, wijkagent ; slachtofferhulp
stalking, lastiggevallen > politie, veilig thuis, slachtofferhulp ; huiselijk geweld
eerwraak, uithuwelijken, gedwongen huwelijk > huiselijk geweld, veilig thuis ; vrouwenopvang, vrouw
zoon radicaliseert, verkeerde vrienden, crimineel > jongerenwerk, wijkagent ; opvoeding, jeugdhulp
schaken, dammen > schaken, dammen, spel
fotograferen, foto's maken > fotografie, fotoclub, foto
schrijven, verhalen schrijven, gedichten > schrijfgroep, verhalen ; bibliotheek, creatief
geschiedenis, vroeger, oude verhalen > verhalen, historische vereniging, geschiedenis ; museum
techniek, timmeren, houtbewerking, hout > houtwerkplaats, timmeren, werkplaats ; creatief, klus
vogels, wandelen in de natuur, bijen > natuur ; wandelgroep, groen
kinderboerderij, dieren kijken, geitjes > kinderboerderij, dieren ; kind
hond kwijt, kat weggelopen, huisdier ziek, dierenarts te duur > dieren, dierenambulance, dierenasiel ; noodfonds
theater, concert, voorstelling > theater, concert, muziek ; cultuur, uitje
toneelspelen > toneel
programmeren, robot, coderen > programmeren, coderdojo, codeclub ; computer, kind
gamen, gameverslaving > gamen ; jongerenwerk, verslaving
internationale keuken, samen koken, leren koken > koken, kookgroep ; eettafel, ontmoeting
ramadan, iftar, suikerfeest > iftar, moskee ; eettafel, ontmoeting
kerst alleen, kerstdiner, oudejaarsavond > kerst, eettafel ; ontmoeting, maatje
vrouwen ontmoeten, alleen vrouwen, vrouwengroep > vrouw, vrouwengroep ; ontmoeting, taalles
mannen onder elkaar, mannengroep, vaders > mannengroep, man, vader ; ontmoeting, biljarten, werkplaats
poolse, pools, oekraiense, turkse, marokkaanse, somalische, syrische, eritrese > nieuwkomer ; tolk
turks, pools, arabisch > nieuwkomer ; tolk
heimwee, wennen in nederland, nieuw in nederland, hoe werkt nederland > nieuwkomer, inburgering, maatje ; taalmaatje, vluchteling, taalcafe
diploma erkennen, buitenlands diploma > diploma ; werkzoekende, nieuwkomer
digitale schoolapp, schoolapp, parro, magister, smartschool > schoolapp, computerhulp ; school, ouder, digitale hulp
brief van school, rapport begrijpen > school, ouder ; brief, taalhuis
qr code, scannen met telefoon, app downloaden, foto's op computer > computerhulp, smartphone ; computercursus
printer kapot, wifi werkt niet, computer traag, virus > computerhulp, repaircafe ; digitale hulp
treinkaartje kopen, ov chipkaart, reizen met de trein, route plannen > openbaar vervoer, reishulp, reizen ; smartphone, maatje
krant lezen, tijdschriften > bibliotheek, krant ; huiskamer
niet meer goed zien en lezen, luisterboek, grote letters > gesproken boek, slechtziend, bibliotheek
vrij weekend mantelzorger, logeren, logeerhuis > respijtzorg, logeeropvang ; mantelzorg
broer gehandicapt, zus gehandicapt, broer ziek, zus ziek, vader ziek en kind, jong en mantelzorg, moeder is ziek en ik help thuis, jonge mantelzorger > jonge mantelzorger, mantelzorg ; jongere, jongerenwerk
hulp voor mantelzorger > mantelzorg
corona, griep > huisarts, vaccinatie, ggd
stervende, laatste levensfase, waken > palliatief ; geestelijk verzorger, rouw
kind verloren, miskraam, doodgeboren > rouw, lotgenoten ; verloskundige, psycholoog
ouders verloren, kind en rouw > rouw, kind ; lotgenoten
schaamte, durf geen hulp te vragen, durf niet > maatschappelijk werk, luisterend oor, inloop ; wijkteam, maatje
ik red het niet meer, het wordt me te veel, kan niet meer, weet het niet meer, zie geen uitweg, alles komt tegelijk > maatschappelijk werk, wijkteam, luisterend oor ; ggz, huisarts, psycholoog, caw, ocmw
`;

/** Everyday words of other languages, and the Dutch words to search with: `theirs, theirs > Dutch`. */
export const foreignWords = `
# English
help > hulp
doctor, gp, physician > huisarts, #doctor
dentist > tandarts, #dentist
food bank, foodbank, free food, food parcel > voedselbank, #foodaid
food, meal, meals, dinner > maaltijd, eten, #eatingtogether
language lesson, language class, language course, dutch lessons, dutch course, learn dutch, dutch class, dutch classes, language school > taalles, taalcafe, nederlands, #dutch
practice dutch, practise dutch, speak dutch > taalcafe, nederlands oefenen, #speaking
lonely, loneliness, alone, make friends, meet people > eenzaam, ontmoeting, #company
debt, debts, money problems, no money > schuldhulp, schuld, geldzorgen, #debt
rent > huur
housing, house, apartment > woning, #housing
homeless, shelter > dakloos, opvang, #homeless
job, jobs, work, employment > werk, #jobs
tax, taxes > belasting, #tax
form, forms, paperwork > formulier, administratie, #forms
letter, letters > brief, #forms
lawyer, legal, legal advice > juridisch, #law
children, child, kids > kind
childcare, daycare, nursery, babysitter > kinderopvang, #childcare
parenting > opvoeding, #parenting
school, homework > huiswerkbegeleiding
library > bibliotheek, #library
printing, printer > printen, #printing
bike, bicycle, cycling > fiets, #bikes
swimming, swim, swimming lessons > zwemmen, #swimming
walking, hiking > wandelen, #walking
sports, exercise, gym > bewegen, #exercise
elderly, seniors, older people > oudere
caregiver, carer > mantelzorg, #informalcare
women > vrouw, #women
youth, teenagers > jongere, #youth
refugee, refugees, asylum > vluchteling, #newcomers
newcomer, newcomers, expat, immigrant > nieuwkomer, #newcomers
residence permit, visa > verblijfsvergunning
integration > inburgering, #newcomers
translator, interpreter > tolk, #interpreter
domestic violence, abuse > huiselijk geweld, #violence
police > politie, #police
pregnant, pregnancy > zwanger
clothes, clothing > kledingbank
furniture, second hand > kringloop
repair, broken > repareren
phone, mobile phone, cell phone > smartphone
computer lesson, computer help > computerhulp, computercursus
volunteer, volunteering > vrijwilligerswerk
garden, gardening > moestuin, tuin
cooking > koken
sewing > naaien
singing, choir > koor
music > muziek
neighbours, noise > burenruzie
grief, bereavement > rouw
depression, depressed, mental health, psychologist > psycholoog, ggz
addiction, drugs > verslaving
transport > vervoer
groceries, shopping > boodschappen
cleaning, cleaner > schoonmaak
landlord, eviction, evicted > huurrecht, juridisch, uithuiszetting
heating, leak, mold, mould > lekkage, iets kapot in huis, schimmel
rubbish, garbage, trash > afval, grofvuil
cheap, low income, benefits, allowance > weinig geld, toeslag, bijstand
baby clothes, baby stuff, diapers, stroller > babyspullen
dutch friends, talk to people, conversation > taalcafe, ontmoeting
scam, fraud, hacked > oplichting
birthday > verjaardag
chess > schaken
wheelchair, crutches > hulpmiddelen lenen, rolstoel
sad, stressed, anxiety, anxious, panic > psycholoog, somber
divorce > scheiding
dance, dancing > dansen
library card, books > bibliotheek, #library
passport, id card, driving licence, driver's license > paspoort, rijbewijs
wifi, internet, charge phone > wifi, opladen
learn to cook > koken
learn to cycle, learn to bike > fietsles
toys > speelgoed
market > markt
# French
medecin, docteur > huisarts
aide > hulp
banque alimentaire, nourriture > voedselbank
cours de langue, apprendre le neerlandais, cours de neerlandais, parler neerlandais, neerlandais > taalles, taalcafe, nederlands
dettes, dette > schuldhulp
loyer > huur
logement, maison > woning
travail, emploi > werk
enfant, enfants > kind
garderie > kinderopvang
avocat > juridisch
impots, impot > belasting
seul, seule, solitude > eenzaam
ordinateur > computer
papiers, formulaire, lettre > formulier, brief
garde d'enfants, creche > kinderopvang
bibliotheque > bibliotheek
velo > fiets
gratuit > gratis
# German
arzt > huisarts
hilfe > hulp
schulden > schuldhulp
wohnung, miete > woning, huur
arbeit > werk
kinder > kind
sprachkurs, niederlandisch lernen > taalles
einsam > eenzaam
# Turkish
doktor > huisarts
yardim > hulp
hollandaca, felemenkce, dil kursu, hollandaca kursu > taalles
gida bankasi, gida > voedselbank
borc, borclar > schuldhulp
kira > huur
ev > woning
is ariyorum > werk
cocuk, cocuklar > kind
yalniz, yalnizlik > eenzaam
yasli > oudere
kadin, kadinlar > vrouw
avukat > juridisch
vergi > belasting
# Polish
lekarz > huisarts
pomoc > hulp
bank zywnosci, jedzenie > voedselbank
kurs jezyka, kurs niderlandzkiego, niderlandzki, jezyk > taalles
dlugi, dlug > schuldhulp
mieszkanie, czynsz > woning, huur
praca > werk
dzieci, dziecko > kind
podatek > belasting
prawnik > juridisch
# Spanish
medico > huisarts
ayuda > hulp
comida, banco de alimentos > voedselbank
trabajo > werk
deudas > schuldhulp
casa, alquiler > woning, huur
ninos > kind
# Ukrainian and Russian
лікар, врач > huisarts
допомога, помощь > hulp
їжа, еда > voedselbank
мова, язык, курси, нідерландська > taalles
робота, работа > werk
житло, квартира, жилье > woning
діти, дети > kind
# Arabic
طبيب, دكتور > huisarts
مساعدة > hulp
طعام, اكل, بنك الطعام > voedselbank
لغة, تعلم الهولندية, دورة لغة, الهولندية > taalles
عمل, شغل > werk
سكن, بيت, منزل > woning
ايجار > huur
ديون > schuldhulp
اطفال, طفل > kind
محامي > juridisch
ضرائب > belasting
وحيد, وحدة > eenzaam
owe money, owe, bailiff, bills, cannot pay, pay my bills, unpaid bills > #debt
poor, low income, not enough money, financial help, financial support, broke > #poverty
benefits, welfare, unemployment benefit, social security > #benefit
allowance, allowances, rent allowance, health care allowance > #entitlement
discount, discount card, city pass > #discount
pension, retirement > #pension
hungry, groceries > #foodaid
eat together, community meal > #eatingtogether
meals delivered, meal delivery, meals on wheels > #mealdelivery
cooking class, learn to cook > #cooking
clothes, clothing, winter coat, shoes > #clothes
baby clothes, stroller, diapers, baby stuff > #babythings
second hand, thrift, thrift store, furniture, donate > #secondhand
repair, fix, broken > #repair
sewing > #sewing
borrow, tools > #borrowing
toys > #toys
smartphone help, computer help, computer problem, log in, password > #digihelp
computer class, computer course, computer lessons > #digicourse
cheap laptop, need a laptop > #devices
scam, scammed, hacked > #scam
read and write, reading and writing, learn to read > #literacy
adult education, evening classes > #adultstudy
homework help, tutoring > #homework
unemployed, vacancy, lost my job, find work, job application, resume > #jobs
volunteer, volunteering, volunteer work > #volunteering
start a business, own business, freelancer > #business
sick, fever, medical, health centre, health center > #doctor
emergency doctor, doctor at night, doctor weekend > #nightdoctor
toothache, teeth > #dentist
pharmacy, medicine, prescription > #pharmacy
physiotherapy, physical therapy, back pain > #physio
home care, nurse, nursing > #nursing
cleaning, cleaner, housekeeping, household help > #cleaning
wheelchair, crutches, hospital bed > #aids
depressed, depression, anxiety, psychologist, mental health, sad, therapy, stressed > #mental
talk to someone, someone to talk, helpline, listen to me > #listening
addiction, drinking problem, gambling > #addiction
quit smoking, stop smoking > #smoking
vaccination, vaccine, travel vaccinations > #vaccination
contraception, sti test, birth control > #sexualhealth
pregnant, pregnancy, midwife, giving birth > #pregnancy
baby health, baby check, newborn > #babyhealth
disabled, disability > #disability
dementia, memory problems > #dementia
nursing home, retirement home, care home > #carehome
suicide, suicidal, want to die, kill myself > #suicide
died, grief, passed away, widow > #grief
funeral, burial, cemetery > #funeral
toddler, toddlers, playgroup, preschool > #toddlers
after school, after school care > #afterschool
divorce, separation > #divorce
bullied, bullying > #bullying
summer camp, holiday activities > #holidays
children activities, activities for children, activities for kids > #childactivities
pets, lost cat, lost dog, animal > #petshelp
friends, make friends, meet people, meet new people, coffee > #meeting
music lessons, guitar lessons, piano lessons > #music
sing, choir > #singing
painting, drawing, art class > #art
dance, dancing > #dance
church, mosque, pray > #faith
learn to swim > #swimming
ride, transport, transportation, drive me, wheelchair taxi > #rides
train, public transport > #publictransport
learn to cycle, learn to ride a bike > #cyclinglessons
rent a house, find a house, need a house, need housing, apartment > #housing
sleep tonight, place to sleep, nowhere to sleep, on the street > #homeless
evicted, eviction, kicked out > #eviction
landlord, tenant, rent too high, mold, deposit > #tenants
leak, leaking, heating broken > #homerepair
handyman, small jobs, odd jobs > #oddjobs
energy bill, heating, insulation, energy costs > #energy
neighbour, neighbours, neighbor, neighbors, noise, noisy > #neighbours
report a problem, street light, litter > #nuisance
garbage, trash, waste, rubbish, recycling, bulky waste > #waste
garden, gardening > #gardening
register address, new address, moving house, change of address > #moving
passport, id card, driving licence, driving license, driver license > #papers
get married, marriage, wedding > #marriage
neighbourhood idea, street party > #ideas
stolen, robbed, burglary, theft > #police
victim, accident > #victims
hits me, beats me, violent, unsafe at home, abused, scared of my husband > #violence
shelter for women, run away from my husband > #refuge
learn about the netherlands, new in the netherlands, new in belgium, just arrived > #newcomers
social worker, where to go for help, where can i get help > #socialteam
discrimination, racism, discriminated > #discrimination
health insurance > #healthinsurance
enroll school, find a school, school for my child, primary school, register school > #school
foster care, foster child, adoption > #fostering
parking permit, permit > #permits
nature, birds > #nature
gay, lesbian, lgbt, queer, transgender > #lhbti
`;
