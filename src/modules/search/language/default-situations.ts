/**
 * How people tell what is going on at home, without naming what they seek: the wider net beside default-concepts.ts, by part of life. Same notation
 * (synonyms.ts); between double quotes every word counts, small ones too: "dood willen" is not about death.
 */
export const defaultSituations = `
# money that runs out
blut, platzak, skeer, geen cent, geen rooie cent, financieel aan de grond, in de min, saldo, loon op, uitkering op, alles wordt duurder, alles is zo duur, leven is duur, dure maand, "kom niet toe", "te kort elke maand", elke maand tekort, geen spaargeld, kan de eindjes niet aan elkaar knopen, eindjes aan elkaar knopen, touwtjes aan elkaar knopen > geldzorgen, schuldhulp, bijstand, armoede ; budget, voedselbank, leefloon, ocmw, recht op, toeslag, premie
betalingsregeling, afbetalen, aflossen, achterstand, openstaande rekening, openstaande facturen, facturen, onbetaalde facturen, stapel rekeningen, rekeningen stapelen, tweede herinnering, laatste waarschuwing, dwangbevel, gerechtsdeurwaarder, loonbeslag, bank geblokkeerd, bkr, wsnp, bewindvoering > schuldhulp, schuldbemiddeling, schuld, budgetbeheer ; geldzorgen, administratie, sociaal raadsman, rekening
achteraf betaald, klarna, online gekocht op afbetaling, te veel gekocht, koopverslaving, creditcard > schuld, schuldhulp ; geldzorgen, budget, jongere
zorgverzekering niet betaald, premie zorgverzekering, wanbetaler, cak > schuldhulp, zorgverzekering ; geldzorgen, zorgtoeslag
water afgesloten, stroom afgesloten, gas afgesloten, budgetmeter, energie afgesloten, voorschot te hoog, jaarafrekening, eindafrekening, hoge afrekening, energiecontract > energierekening, energiecoach, schuldhulp ; sociaal tarief, geldzorgen, noodfonds, verwarmingstoelage
stookolie, mazout, tank leeg, kan niet stoken, stoken te duur, zit in de kou, koud in huis, tocht, ramen tochten, enkel glas, dubbel glas > energiecoach, verwarmingstoelage, energietoeslag, isolatie ; energierekening, noodfonds, premie
premie, premies, tegemoetkoming, vergoeding, regelingen, waar heb ik recht op, recht op, "mis ik geld", laag inkomen, klein pensioen, alleen aow, minima > recht op, toeslag, premie, regeling ; bijzondere bijstand, invulhulp, sociaal raadsman, verhoogde tegemoetkoming, ocmw
studiebeurs, studietoelage, studiefinanciering, collegegeld, duo, studieschuld, schooltoeslag > studiefinanciering, studietoelage, recht op ; jongere, premie, schuld
kwijtschelding, waterschapsbelasting, rioolheffing, afvalstoffenheffing, gemeentelijke belastingen, ozb, aanslag > kwijtschelding ; formulier, brief, belasting, invulhulp
belastingbrief, tax on web, belastingen invullen, belasting terug, teruggave, toeslag terugbetalen, toeslagenaffaire, voorlopige aanslag > belasting, invulhulp, toeslag ; digitale hulp, recht op, formulier
onverwachte kosten, grote uitgave, kapotte wasmachine, nieuw bed nodig, bed nodig, matras nodig, geen bed, geen meubels > bijzondere bijstand, noodfonds, kringloop, weggeefwinkel ; sociale lening, huisraad, ocmw
babyuitzet, wiegje, kinderbedje, niks voor de baby, spullen voor de baby, kinderstoel, flesjes > babyspullen ; kringloop, zwanger, kledingbank
trakteren, traktatie, kind jarig, kinderfeestje, verjaardagscadeau, cadeautje kopen, cadeau kind, cadeautjes kopen, sintcadeaus, sinterklaascadeautjes, pakjesavond, schoencadeautje > verjaardag, cadeau, speelgoed, verjaardagsbox ; kindpakket, weggeefwinkel, armoede, jarig
schoolreisje, schoolfeest, fiets voor school, gymschoenen, gymspullen, rekenmachine, sporttas, voetbalschoenen, clubgeld, lidgeld, lidmaatschap kind, danslessen betalen, muziekles betalen, zwemles te duur, sport te duur, kamp te duur, school te duur > jeugdfonds, kindpakket, contributie, sport betalen, kansentarief ; stadspas, meedoen, schoolkosten
tandarts duur, tandartsrekening, beugel, orthodontist, kunstgebit, hoorapparaat, gehoorapparaat, bril duur, brillenglazen, steunzolen, dokter te duur, ziekenhuisrekening, eigen bijdrage, remgeld, geen tandarts betalen, gaatje vullen duur > bijzondere bijstand, noodfonds, derdebetaler ; recht op, zorgtoeslag, ziekenfonds, huisarts zonder remgeld, gratis dokter
dokter zonder betalen, gratis dokter, gratis naar dokter > gratis dokter, remgeld, wijkgezondheidscentrum ; huisarts
dierenarts betalen, kattenvoer, hondenvoer, dierenvoer > dierenvoedselbank, dieren ; noodfonds, voedselbank
gratis spullen, gratis af te halen, gratis meenemen, weggeven, tweedehands, occasie, kringwinkel, rommelmarkt, niet veel kosten spullen > weggeefwinkel, kringloop, gratis spullen ; ruilen, geefkast
luiers, pampers, maandverband, tampons, shampoo, zeep, verzorgingsproducten, toiletpapier, tandpasta > luiers, geefkast, menstruatiearmoede ; voedselbank, babyspullen, sociale kruidenier, kledingbank
goedkope boodschappen, betaalbare boodschappen, goedkoop boodschappen, winkelen voor weinig, goedkope winkel, goedkope supermarkt, budgetwinkel > sociale kruidenier, voedselbank ; geefkast, markt, weggeefkast
goedkoop fruit, goedkope groente, verse groenten, vers fruit, aardappelen, patatten, eieren, brood, over datum, restjes eten > markt, voedselbank, groente, fruit ; moestuin, sociale kruidenier, weggeefkast
goedkoop eten, eten voor weinig, eten te duur, betaalbaar eten > voedselbank, eettafel, soep, samen eten, sociale kruidenier ; warme maaltijd, lunch, markt
warm eten, warme hap, kop soep, bord eten, iets warms eten, ergens warm eten, niet zelf koken, te moe om te koken > warme maaltijd, eettafel, lunch, soep ; buurtrestaurant, maaltijdservice, samen eten, voedselbank
ontbijt, kind zonder ontbijt, lege brooddoos, boterhammen, boterham mee, schoolmaaltijd > ontbijt, schoolontbijt ; voedselbank, school
jas nodig, warme jas, frak, winterkleren, schoenen nodig, kleren te klein, uit de kleren gegroeid, niks om aan te trekken, pak voor sollicitatie, nette kleren, trouwjurk > kledingbank, kleren, kinderkleding, tweedehands kledij ; weggeefwinkel, kringloop, kledingruil
geld voor vakantie, dagje pretpark, kan niet op vakantie > vakantie, uitje ; stadspas, vakantieweken
gokken, gokkast, online gokken, casino, sportweddenschappen > verslaving, gokken ; schuldhulp, zelfhulpgroep
erfenis, schulden geërfd, nalatenschap verwerpen, bankrekening overledene, spullen overledene, overlijden regelen, abonnementen opzeggen overledene, opzeggen na overlijden > nabestaanden, papieren na overlijden, notaris ; administratie, rouw, juridisch
pensioen aanvragen, aow aanvragen, svb, pensioen regelen, pensioenbrief > pensioen, sociaal raadsman ; formulier, administratie, ouderenadviseur, brief
geld wisselen, rekening openen, bankrekening, pinpas kwijt, bankkantoor weg, contant geld, pinautomaat > bankzaken, geldzaken ; computerhulp, internetbankieren

# work
baas, werkgever, loon niet gekregen, niet uitbetaald, baas betaalt niet, onbetaald loon, loonstrook, vakantiegeld, geen vakantiegeld, overuren, arbeidscontract, nulurencontract, proeftijd, op staande voet, arbeidsongeval, ziekmelden, uitzendbureau, uitgebuit, zwart werken > rechtsbijstand, juridisch, arbeidsrecht, contract, ontslag ; vakbond, uwv, sociaal raadsman
bijbaan, bijbaantje, vakantiewerk, studentenjob, krantenwijk, zaterdagbaan, stage, stageplek, stageplaats > werk, vacature, jongere ; jobcoach, jongerenwerk, uwv
zit thuis zonder werk, al jaren thuis, lang thuis, weer beginnen met werken, gat in cv, herintreden, re integratie, afstand tot de arbeidsmarkt, te oud voor werk, werkervaring, arbeidsmatig, weer ritme > werkervaring, re integratie, leren werken, solliciteren ; dagbesteding, vrijwilligerswerk, werk, jobcoach
vakbekwaamheid, omscholen, omscholing, carriere, loopbaan, ander werk, carrièreswitch, bijleren, certificaat, vca, heftruck > opleiding, loopbaan, cursus ; werk, volwassenenonderwijs, jobcoach
wajong, wia, ziektewet, afgekeurd, arbeidsongeschikt, invaliditeit, keuringsarts, herkeuring, bezwaar uwv > uitkering, uwv, sociaal raadsman, juridisch ; clientondersteuning, bezwaar, werk
eigen zaak, bedrijf starten, kvk, zelfstandige worden, webshop, eigen winkel > ondernemer, eigen bedrijf ; microkrediet, werk
tijd over, uurtje over, iets nuttigs doen, iets terugdoen, ergens bij helpen, mensen helpen, meehelpen, helpen in de buurt, klusje doen voor een ander, vrijwilliger worden, bijdragen, mijn steentje bijdragen, "voor de buurt doen", "voor de wijk doen", "voor anderen doen", "voor een ander doen", iets doen voor de buurt, iets doen voor een ander, handjes nodig > vrijwilligerswerk, vrijwilliger, meehelpen ; maatje, taalmaatje, buurtinitiatief

# school and growing up
thuiszitter, schoolweigering, wil niet naar school, durft niet naar school, schoolangst, van school gestuurd, geschorst, uitgeschreven van school, gestopt met school, school afgebroken, schoolmoe, leerplicht, leerplichtambtenaar, blijft zitten, blijven zitten, te laat op school, onwettig afwezig, ongeoorloofd verzuim > spijbelen, schooluitval, jongerencoach, schoolmaatschappelijk werk, leerplicht ; opvoedspreekuur, jongerenwerk, jeugdhulp, opvoeding, clb
school kiezen, schoolkeuze, welke school, brugklas, middelbare school, eindtoets, doorstroomtoets, schooladvies, groep acht, overstap naar middelbaar, eerste middelbaar, open dag, opendeurdag, inschrijven school, nieuwe school > schoolkeuze, middelbare school, open dag, school ; clb, huiswerkbegeleiding
huistaak, huistaken, studeren, blokken, examens, bijspijkeren, tafels leren, spelling kind, begrijpend lezen kind, wiskunde niet snappen, frans leren voor school, spreekbeurt, werkstuk, achterstand op school, leerachterstand > huiswerkbegeleiding, bijles, huiswerkklas ; bibliotheek, studieplek, school
leerstoornis, dyscalculie, hoogbegaafd, bijzonder onderwijs, speciaal onderwijs, buitengewoon onderwijs, rugzakje, zorgleerling > school, clb, jeugdhulp ; bijles, opvoeding
stil kind, verlegen kind, geen vriendjes, kind alleen op speelplaats, uitgelachen, buitengesloten, online gepest, cyberpesten, zit niet lekker in zijn vel, zit niet goed in haar vel, kind verdrietig, kind huilt veel, kind somber, kind bang, faalangst > pesten, weerbaarheid, schoolmaatschappelijk werk, niet goed in zijn vel ; jeugdhulp, opvoedspreekuur, clb, praten
weerbaar, assertief, voor zichzelf opkomen, zelfvertrouwen, zelfverdediging, vechtsport, karate, kickboksen, boksen, judo > weerbaar, judo, zelfverdediging, vechtsport ; sport, jongerenwerk
gedrag, brutaal, driftig, woedeaanval, koppig, ongehoorzaam, slaat andere kinderen, bijt, liegt, steelt, nee zeggen, grenzen stellen, straffen, ambetant kind, ambetante puber, ambetante tiener, lastige tiener, onhandelbaar, geen land mee te bezeilen, grote mond, luistert voor geen meter > opvoeding, opvoedspreekuur, opvoedingswinkel ; jeugdhulp, ouder, schoolmaatschappelijk werk, jongerencoach
slaapt niet door, doorslapen, wakker elke nacht, krampjes, reflux, eerste hapjes, eten geven, speen, doorkomende tandjes, koemelkallergie, groei kind, te klein voor leeftijd > consultatiebureau, baby, opvoedspreekuur, slapen ; opvoeding, huisarts, wegen
spuitjes baby, prikken baby, inentingen, rijksvaccinatieprogramma, kind wegen, meten en wegen, loopt nog niet, kruipt nog niet, ontwikkeling kind > consultatiebureau, vaccinatie, wegen ; baby, huisarts
bevallen, bevalling, weeen, uitgerekend, echo, kraamtijd, kraamhulp, pas mama, net moeder, jonge mama, eerste kindje, roze wolk, postnatale depressie > zwanger, verloskundige, kraamzorg, consultatiebureau ; baby, ouder, babyspullen
zwangerschap afbreken, ongewenst zwanger, zwanger en alleen, zwanger en bang, tiener zwanger, over tijd, morning after pil > zwanger, jongere, abortus, fiom ; huisarts, maatschappelijk werk, jac, verloskundige
creche, kinderdagverblijf, gastouder, onthaalmoeder, kribbe, opvangplaats, opvang zoeken, ik moet werken en kind, wie past op, oppassen, babysitter, kinderen overdag, werken en kinderen > kinderopvang, opvang, creche ; oppas, peutergroep, ouder
schoolvakantie, herfstvakantie, krokusvakantie, paasvakantie, kerstvakantie, kinderen bezig houden, kinderen bezighouden, vakantiekamp, dagkamp, kampen, zomerkamp, kamp voor kind, vakantie en kinderen thuis > vakantie, speelplein, kamp, zomer ; kind, jeugd, sportkamp
regenachtig, als het regent, binnenspeeltuin, binnen spelen, ergens spelen, met kleine kinderen weg, spelen met peuter, bezig met peuter > spelen, speelochtend, peuter, speelinloop ; speelotheek, bibliotheek, kinderboerderij
buiten spelen, trapveldje, speelveld, pannakooi, speeltoestel, glijbaan, schommel, zandbak > speeltuin, speelveld, buiten spelen ; kind, speelplein
papa en kind, vaderdag, vader en zoon, vader en kind, iets stoers doen, moeder en dochter, samen met mijn kind > vader, ouder en kind ; uitje, natuur, kinderactiviteit
pubers, tieners, teenagers, jongelui, chillen, hangplek, ergens hangen, uitgaan, fuif, fuiven, feestje voor jongeren, vrijdagavond jongeren, gamen met anderen, vrienden maken jongere, zoon zit op zijn kamer, dochter zit op haar kamer, zit hele dag achter de playstation, "verveel me dood" > jongerenwerk, jeugdhuis, jongerencentrum, chillen, jongere ; tiener, sport, jongerencoach
wat wil ik later, geen plan, weet niet wat ik wil, mentor, coach, iemand naast me, verkeerde pad, foute vrienden, met de politie in aanraking, bende, drill > jongerencoach, jongerenwerk, coach ; jeugdhulp, mentor
thuis weg, weglopen, weggelopen van huis, ruzie thuis, thuis ruzie, ouders begrijpen me niet, durf het thuis niet te zeggen, ouders mogen het niet weten, iemand vertrouwen > jongere, jac, jongerenadvies, jongerencoach ; praten, caw, crisisopvang, schoolmaatschappelijk werk
pleegkind, pleegouder worden, adoptie, uithuisplaatsing, kinderbescherming, gezinsvoogd, jeugdrechter, gezag, voogdij > jeugdhulp, pleegzorg, jeugdbescherming ; juridisch, opvoeding
grootouders, oppas oma, met mijn kleinkind, met de kleinkinderen > kleinkind, kind, ouder en kind ; speelochtend, uitje, speelotheek

# alone and together
vereenzamen, vereenzaamt, ziet geen mens, niemand over de vloer, geen aanloop, geen bezoek, nooit bezoek, dagen duren lang, lange dagen, muren komen op me af, tussen vier muren, geen aanspraak, behoefte aan aanspraak, behoefte aan contact, iemand om mee te kletsen, babbelen, babbeltje, kletsen, kletspraatje, buurten, gezellig samen, gezelligheid, volk zien, onder het volk, mensen zien, mensen leren kennen, weinig vrienden > eenzaam, ontmoeting, maatje, koffie, inloop ; huiskamer, praten, babbel, buurthuis, koffieochtend, gezelschap
"deur niet uit", "deur niet meer uit", "huis niet uit", "huis niet meer uit", "niet meer buiten", "niet meer onder de mensen", opgesloten in huis, bedlegerig, slecht ter been, kan niet naar buiten, niet naar buiten durven, aan bed gekluisterd, zit alleen binnen, nergens meer komen > huisbezoek, maatje, aan huis gebonden, bezoek ; belcirkel, vervoer, beeldbellen, gezelschap, dagbesteding, eenzaam
iemand die belt, elke dag bellen, even horen of alles goed is, dagelijks gebeld, iemand die een oogje in het zeil houdt, als ik val, alleen wonend en bang > belcirkel, telefooncirkel, personenalarm ; maatje, eenzaam
zondag alleen, eenzame zondag, weekend alleen, kerst alleen, feestdagen alleen, kerstavond, oud en nieuw alleen > weekend, kerst, eenzaam, feestdagen ; samen eten, eettafel, ontmoeting
weduwe, weduwnaar, sinds mijn man er niet meer is, sinds mijn vrouw er niet meer is, man kwijt, vrouw kwijt, alleen achtergebleven, partner verloren > rouw, weduwe, lotgenoten, eenzaam ; maatje, ontmoeting, eettafel, koken leren
nieuwe liefde, daten, partner zoeken, vriendin zoeken, vrijgezellen > ontmoeting ; uitje, eettafel
samen iets doen, iets te doen, wat is er te doen, activiteiten, hobby, clubje, ergens bij horen, vereniging zoeken > ontmoeting, activiteit, buurthuis ; inloop, hobby, creatief
spelletjes, spelletje, gezelschapsspelletjes, puzzelen, puzzel, legpuzzel, dammen, domino, rummikub, scrabble, kaarten, kaartje leggen, manillen, wiezen, bridge, sjoelen, darten, kienen, lotto > spelletjes, kaarten, bingo, biljarten, puzzel ; huiskamer, ontmoeting, koffie
pintje, biertje, cafe, kroeg, stamcafe, wijntje, terrasje, borrel, toog > cafetaria, buurthuis, koffie, borrel ; ontmoeting, kaarten
dagje weg, uitstapje, "dagje uit", "er even uit", "er eens uit", op stap, trip, reisje, busreis, daguitstap, museumbezoek, ergens heen > uitje, uitstap, bus ; maatje, rondleiding, museum
zonder alcohol uit, avondje uit, gezellige avond, avondje weg, film, optreden, concert, live muziek, feest > film, optreden, theater, concert ; ontmoeting, spelletjes, salon, samen eten, muziek
mensen van mijn leeftijd, leeftijdsgenoten, dertigers, veertigers > ontmoeting, lotgenoten ; uitje, eettafel
gay, lesbisch, lesbienne, biseksueel, trans, transgender, non binair, genderneutraal, verliefd op jongen, valt op jongens, valt op meisjes, regenboog, queer, holebi > lhbti, homo, transgender, holebi ; jongere, praten
klaar met werken, pas gepensioneerd, gestopt met werken, vroeg met pensioen, ga met pensioen, bijna met pensioen, met pensioen en niks te doen, wat nu na mijn werk > gepensioneerd, vrijwilligerswerk, mannengroep, oudere ; klussen, ontmoeting, hobby
mannen, iets voor mannen, mannenwerk, sleutelen, brommer, lassen, schuurtje > mannen, werkplaats, klussen ; ontmoeting, houtwerkplaats
vrouwen onder elkaar, dames, iets voor vrouwen, moeders > vrouwen, vrouwengroep, vrouwencentrum ; ontmoeting, taalles
veteraan, leger, uitgezonden, militair, missie, defensie > veteraan ; ptss, lotgenoten
landgenoten, mensen uit mijn land, mijn eigen taal spreken, moedertaal, eigen cultuur > nieuwkomer, eigen taal ; taalcafe, vrouwengroep

# body
verkouden, hoest, koorts, oorpijn, buikpijn, hoofdpijn, uitslag, jeuk, allergie, misselijk, duizelig, blaasontsteking, keelpijn, verzwikt, herhaalrecept, recept, doorverwijzing, verwijsbrief, spreekuur dokter, nieuwe huisarts, andere dokter, huisarts nodig, tolk bij dokter > huisarts, dokter ; apotheek, huisartsenpost, recept
spoed, nacht ziek, weekend ziek, midden in de nacht, dokter van wacht, buiten kantooruren, zondag dokter, nachtdokter, kind hoge koorts, niet wachten tot morgen, eerste hulp > huisartsenpost, wachtdienst, spoed, huisarts
kies, kiezen, ontstoken tand, tandvlees, wortelkanaal, tanden > tandarts ; mondzorg
medicatie, antibiotica, pil vergeten, pillendoos, medicijnrol, bijsluiter > apotheek, medicijnen ; thuiszorg, huisarts
gebroken, been gebroken, arm gebroken, gips, in het gips, geopereerd, na operatie, nieuwe heup, nieuwe knie, uit het ziekenhuis, thuis uit ziekenhuis, ontslag uit ziekenhuis, herstellen na operatie, revalideren, revalidatie > hulpmiddelen lenen, krukken, revalidatie, fysiotherapeut, thuiszorg ; uitleendienst, vervoer, poetshulp
schouder, heup, spieren, stijf, stijve nek, hernia, artrose, reuma, spierpijn, verrekt, sportblessure, kine > fysiotherapeut, kinesist ; bewegen, huisarts
trap niet meer op, trap op, niet meer in bad, douchestoel, verhoogd toilet, toiletverhoger, handgreep, drempel, beugel in badkamer, tillift, hoog laag bed, ziekenhuisbed, looprek, wandelstok, rollator > hulpmiddel, woningaanpassing, wmo, uitleendienst ; traplift, thuiszorg, wijkteam
hulp bij douchen, insmeren, kousen aantrekken, wondzorg, insuline spuiten, katheter, stoma, palliatieve zorg, verpleegster, verpleger, nachtzorg > thuiszorg, verpleging, wijkverpleging ; huisarts, wmo
kuisen, kuisvrouw, kuis, poetsvrouw, werkster, schoonmaakster, huishouden te veel, huishouden lukt niet, huis niet schoon, huis schoonhouden, huis te groot schoon, stof, ramen zemen, ramen wassen, was en plas, strijken, afwas, bedden verschonen > huishoudelijke hulp, poetshulp, schoonmaak ; wmo, thuiszorg, dienstencheques
kan niet meer koken, koken lukt niet, "niet meer zelf koken", eten aan huis, maaltijd aan huis, eten thuis gebracht, eten leveren, warm eten brengen, zoutloos, gemalen eten, diepvriesmaaltijden, traiteur > maaltijdservice, warme maaltijd, maaltijden aan huis ; eettafel, samen eten, thuiszorg
leren koken, kan niet koken, nooit leren koken, kookles, recepten > koken, kookclub, kookgroep ; eettafel, maaltijdservice
halal, vegetarisch, vegan, koosjer, glutenvrij > halal, vegetarisch, maaltijd ; samen eten
fitter worden, conditie opbouwen, buik weg, kilo's kwijt, op gewicht, diabetes type 2, hoge bloeddruk, cholesterol, hart en vaten, gezonder, bewegen met anderen, start to run, hardlopen, joggen, tennis, padel, badminton, volleybal, basketbal, tafeltennis, pingpong, turnen, atletiek, sportschool, fitnessen > sport, bewegen, leefstijl ; wandelgroep, gymnastiek, fitness
wandelen, gaan stappen, samen stappen, stukje lopen, samen lopen, ommetje, kuieren, hond uitlaten met anderen > wandelen, wandelgroep ; maatje, bewegen
wankel, wankel op de benen, evenwicht kwijt, duizelig en bang om te vallen, snel vallen, struikelen, uitgegleden > valpreventie, evenwicht, valcursus ; fysiotherapeut, bewegen oudere
zwembad, baantjes zwemmen, aquagym, leren zwemmen volwassen, zwemdiploma > zwemmen, zwembad, zwemles
roken, vapen, sigaretten, nicotine, stoppen met vapen > stoppen met roken ; leefstijl
zuipen, drankprobleem, aan de drank, fles, drinkt elke dag, dronken, wiet, wiet roken, blowt, blowen, jointje, joint, cocaine, coke, xtc, ghb, lachgas, speed, verslaafd, afkicken, clean, nuchter > verslaving, alcohol, drugs, verslavingszorg ; zelfhulpgroep, praten, jongerencoach, huisarts, ggz
kanker, chemo, uitgezaaid, tumor, borstkanker > kanker, lotgenoten ; huisarts, mantelzorg, luisterend oor
blind, slechtziend, staar, maculadegeneratie, leesloep, braille, voorleesapparaat > slechtziend, luisterboek ; hulpmiddel, vervoer
dove, gebaren, gebarentolk, oorsuizen, tinnitus > slechthorend, gebarentaal ; huisarts
handicap, gehandicapt, beperkt, beperking, rolstoelgebruiker, syndroom van down, spasme, niet aangeboren hersenletsel, spierziekte > beperking, handicap, dagbesteding, wmo ; clientondersteuning, hulpmiddel, lotgenoten, vervoer
menstruatie, overgang, opvliegers, vrouwenarts, uitstrijkje, spiraaltje > huisarts, vrouw, anticonceptie
bloedonderzoek, nuchter bloed, bloedafname, urine, lab > bloed, prikpost, laboratorium
seks, soa, aids, anticonceptie, condooms, verliefd, seksuele vragen > seksualiteit, sense, anticonceptie ; jongere, ggd, jac

# mind
"in de put", "in de knoop", "op instorten", "niet lekker in mijn vel", "niet goed in mijn vel", "zie het niet meer", "zie het niet zitten", "niks heeft zin", "geen zin meer", "geen zin in leven", ten einde raad, radeloos, wanhopig, hopeloos, nergens zin in, neerslachtig, down, triest, huilbuien, huilen, burnout, burn out, bore out, opgebrand, crash, crashen, overspannen, uitgeput, geen energie, kop zit vol, hoofd loopt over, piekeren, kan niet slapen, lig wakker, slapeloos, zenuwen, zenuwachtig, paniekaanval, hyperventilatie, dwang, fobie, straatvrees, stemmen horen, psychose, manisch, bipolair, borderline, ptss, in de war, verward > psycholoog, ggz, somber, angst, psychisch, depressie ; herstel, luisterend oor, huisarts, maatschappelijk werk, caw, praten, inloop
wachtlijst ggz, wachttijd psycholoog, psycholoog te duur, therapeut, therapie, psychiater, praten met psycholoog, praatgroep, ervaringsdeskundige, herstelgroep > ggz, psychisch, herstel, psycholoog ; wijkteam, luisterend oor, inloop, huisarts
"dood willen", "wil dood", "wil niet meer leven", "liever dood", "er niet meer zijn", "er een eind aan maken", "uit het leven stappen", "wil niet meer wakker worden", zelfdoding, suicidaal, zelfmoordgedachten, snijden, snijdt zichzelf, zelfbeschadiging, automutilatie > zelfmoord, 113, crisis, luisterend oor ; huisarts, ggz, praten, psychisch, caw
prikkels, druk hoofd, adhd, add, asperger, hoogsensitief, hsp, prikkelarm, autist > autisme, adhd, prikkels ; lotgenoten, ggz, beperking
mediteren, tot rust komen, ontspannen, rust in mijn hoofd, ademhaling, stilte > ontspanning, mindfulness, yoga ; stilte, herstel
"word er gek van", "trek het niet", "trek het niet meer", "kan niet meer", "kan het niet meer aan", "red het niet", "hou het niet vol", "houd het niet vol", "wordt me te veel", "is me te veel", "weet me geen raad", "weet het niet meer", "zie door de bomen het bos niet meer", alles zit tegen, alles gaat mis, alles tegelijk, door de bomen het bos, waar moet ik beginnen, wie kan mij helpen met alles, problemen, hulp nodig, zit met een probleem > maatschappelijk werk, wijkteam, caw, luisterend oor ; huisarts, sociaal loket, inloop, psychisch, ocmw
rouwen, mis mijn man, mis mijn vrouw, mis mijn moeder, mis mijn vader, mis mijn kind, gestorven, dood gegaan, doodgegaan, verongelukt, afscheid, kwijtgeraakt, verdriet, gemis, sterfdag, begraven, crematie, stilgeboren > rouw, verlies, rouwgroep, lotgenoten ; luisterend oor, geestelijk verzorger, praten
mis een dier, "mis mijn hond", "mis mijn hondje", "mis mijn kat", "mis mijn poes", huisdier dood, hond gestorven, aaien, knuffelen met dieren > hond, dieren, bezoek met hond ; maatje, kinderboerderij
boos, agressief, kort lontje, driftig man, losse handjes, kan mijn handen niet thuishouden > agressie, huiselijk geweld ; maatschappelijk werk, ggz

# care for another
dementeert, dementerende, wordt vergeetachtig, vergeet dingen, vergeet afspraken, weet niet meer wie ik ben, herkent me niet, dwaalt, loopt weg, steeds dezelfde vraag, gas laten aanstaan, geheugen wordt slechter, hersenziekte > dementie, geheugen, mantelzorg, alzheimercafe ; dagbesteding, casemanager, ouderenadviseur, huisarts
zorg dag en nacht, zorgen voor zieke man, zorgen voor zieke vrouw, zieke man, zieke vrouw, man ziek, vrouw ziek, partner ziek, man is zwaar ziek, zorg voor vader, zorg voor moeder, zorg voor mijn ouders, zorg voor zieke, moeder wordt oud, vader wordt oud, ouders worden oud, ouders hulpbehoevend, hulpbehoevend, zorgverlof, verlof voor zorg, mantelzorgverlof, palliatief verlof, thematisch verlof > mantelzorg, mantelzorger, respijtzorg, zorgen voor ; thuiszorg, zorgbudget, ouderenadviseur, lotgenoten, wijkteam
even weg, tijd voor mezelf, dagje voor mezelf, vrije middag, iemand die het overneemt, iemand bij mijn man, iemand bij moeder, kan moeder niet alleen laten, kan hem niet alleen laten, kan haar niet alleen laten, kort verblijf, logeerbed > respijtzorg, mantelzorg, vervangende zorg, dagopvang ; maatje, logeeropvang, dagbesteding
mantelzorgcompliment, mantelzorgpremie, zorgbudget, pgb, persoonsgebonden budget, wlz, zorgindicatie, indicatie, ciz, zorgkas > wmo, zorgbudget, mantelzorg, clientondersteuning ; wijkteam, ziekenfonds
naar een home, rusthuis zoeken, verzorgingstehuis, bejaardentehuis, kan niet langer thuis wonen, serviceflat, assistentiewoning, aanleunwoning > woonzorgcentrum, verpleeghuis, ouderenadviseur ; wonen, thuiszorg
vader heeft hulp nodig, moeder redt het niet, bomma redt het niet, opa redt het niet, oma redt het niet, thuis niet meer veilig oudere > thuiszorg, ouderenadviseur, wijkteam ; mantelzorg, huishoudelijke hulp, maaltijdservice
kind met ziek ouder, mama is ziek, papa is ziek, vader is ziek, moeder is ziek, zus is anders, broertje gehandicapt, iedereen let op mijn broer, moet thuis veel helpen > jonge mantelzorger, mantelzorg, kind ; schoolmaatschappelijk werk, jongere

# home
kachel, kachel kapot, verwarming, radiator, cv ketel, boiler, geen warm water, chauffage, thermostaat, lekkende kraan, dak lekt, plafond, water door plafond, afvoer, riool stinkt, wc kapot, toilet loopt door, stopcontact, stroom uitgevallen, kortsluiting, raam kapot, deur sluit niet, slot kapot, bel kapot, voordeur, lift stuk, brandalarm, beschimmeld, schimmel, schimmelplekken, vochtplekken, zwarte plekken op de muur, muizen, kakkerlakken, bedwants, ongedierte > reparatie melden, iets kapot in huis, lekkage, storing, woningcorporatie ; reparatie, verhuurder, huurdersbond, klus, huurrecht
verhuurder doet niks, huisbaas, kotbaas, huisjesmelker, ruzie met verhuurder, ruzie huisbaas, ruzie met huisbaas, borg, waarborg, huurwaarborg, borg niet terug, huur opgezegd, opzegtermijn, huurcontract, huurverhoging, huur omhoog, huur gestegen, huur te hoog, huur verhoogd, huurprijs, servicekosten, moet mijn huis uit, verkoopt mijn huis, uitgezet, uit huis gezet > huurrecht, juridisch, rechtsbijstand, huurgeschil, huurdersbond ; advocaat, huur, woningcorporatie
inschrijven huis, sociale woning, sociaal appartement, sociaal verhuurkantoor, woningnet, reageren op woning, hoe lang wachten op huis, betaalbaar huis, betaalbare woning, studio, kot, studentenkamer, kamer te huur, huis te klein, te klein wonen, groter huis, met drie kinderen in een flat, seniorenwoning, gelijkvloers wonen > sociale huurwoning, inschrijven woning, woning, huurhuis ; woningcorporatie, urgentie
urgentie, voorrang op een huis, spoedzoeker, gescheiden geen huis, logeer bij vrienden, slaap op de bank, slaap in de auto, bij mijn ouders op zolder, noodopvang, crisisopvang, plots zonder huis, woonnood, campingbewoner, "op straat gezet", "buiten gezet" > urgentie, dakloos, noodwoning, nachtopvang ; maatschappelijk werk, woning, ocmw, wijkteam
sloop, slopen, gesloopt, "tegen de vlakte", afgebroken, nieuwbouw, renovatie, steiger, wisselwoning, verhuiskosten, stadsvernieuwing, uitplaatsing > sloop, renovatie, nieuwbouw, bewonerscommissie ; woningcorporatie, huurdersvereniging, verhuizen
zonnepanelen, warmtepomp, isolatie, spouwmuur, dakisolatie, energielabel, verduurzamen, hr glas, thuisbatterij, energielening, renovatiepremie > isolatie, subsidie, zonnepanelen, energieloket ; energiecoach, energie besparen
klusjesman, handyman, handige man, schilder, schilder gezocht, loodgieter, elektricien, timmerman, behanger, kozijn, kozijnen schilderen, gordijnrails, rolgordijn, ikea, kast monteren, meubel in elkaar zetten, lampje vervangen, rookmelder, schilderijtje, kleine klusjes, karwei > klus, klussendienst, klusjes ; vrijwilliger, gereedschap
heg, gras, gras afrijden, onkruid wieden, tuin winterklaar, boom snoeien, snoeien, bladeren > tuinhulp, tuin doen, klus ; tuinonderhoud, moestuin
verhuizen met hulp, sjouwen, verhuishulp, kast tillen, busje lenen, bakfiets, aanhangwagen, aanhanger, verhuisdozen, verhuiswagen > verhuizing, lenen, aanhanger ; klus, gereedschap lenen
boor, boormachine, zaag, ladder, hogedrukreiniger, gereedschap, partytent, tent lenen, stoelen lenen, tafels lenen > gereedschap lenen, lenen, uitleen ; deelspullen
oude bank, oude zetel, zetel weg, matras weg, oud ijzer, verf weg, klein chemisch afval, groot vuil, grof vuil, spullen ophalen, meubels ophalen, inboedel weg, opruimen na overlijden, koelkast weg, container, oude tv weg > grofvuil, milieustraat, recyclagepark, kringloop, ophalen ; afval, weggeefwinkel
verzamelaar, hoarder, huis vol troep, rommel in huis, opruimcoach > opruimen, maatschappelijk werk ; huishoudelijke hulp, wijkteam
koffiezetapparaat, koffiezet, strijkijzer, mixer, broodrooster, naaimachine kapot, speelgoed kapot, klok stuk, fiets kapot, fiets stuk, fietsband, platte band, band lek, lekke band, rem kapot, fietsenmaker, fietslamp, stofzuiger stuk > repaircafe, reparatie, fietsenmaker, repareren ; klus, gereedschap lenen
gordijnen, gordijnen korter, gordijn inkorten, broek inkorten, broek korter, zoom, rits stuk, kleren vermaken, jurk innemen, knoop aanzetten, sokken stoppen, retouche > naaien, naaiatelier, naaicafe, kleermaker ; repaircafe
sleutel kwijt, buitensluiten, slot > slot, sleutel ; klus
internet aansluiten, wifi thuis, modem, televisie instellen, tv doet het niet, afstandsbediening, zenders > computerhulp, digihulp, computerhulp thuis ; digitale hulp, repaircafe

# neighbours and street
muziek van de buren, buren maken lawaai, harde muziek, blaffende hond, hond blaft, stampende buren, rook van buren, stank buren, boom van de buren, schutting, erfgrens, pesterijen van buren, onderbuurman, bovenburen, buurman schreeuwt, onderburen > burenruzie, buurtbemiddeling, overlast ; woningcorporatie, wijkagent
dealer, dealen, drugsdealer, drugspand, ondermijning, verdachte auto, inbreker, hangjeugd, hangjongeren, vandalisme, vernieling, vuurwerk, te hard rijden, racen, snelheid straat, camera, onveilig gevoel, vertrouw het niet, verdacht > wijkagent, politie, overlast, onveilig ; buurtpreventie, melding openbare ruimte
gestolen, gejat, gepikt, fiets gejat, fiets weg, portemonnee gestolen, zakkenroller, babbeltruc, geld afhandig gemaakt, whatsappfraude, marktplaats oplichting, afgeperst, naaktfoto, sexting, bedreigd, uitgescholden > aangifte, politie, slachtofferhulp, oplichting ; wijkagent, oplichters
"bang voor mijn ex", bang voor ex, ex staat voor de deur, ex valt me lastig, stalker, stalken, volgt mij, belaagt, straatverbod, bedreigt mij, dreigt > huiselijk geweld, veilig thuis, aangifte ; wijkagent, politie, vrouwenopvang, slachtofferhulp
geslagen, klappen gekregen, klap gekregen, klop krijgen, schopt, knijpt, wurgt, gooit met spullen, bont en blauw, blauwe plekken, controleert alles, mag niks van mijn man, mag niet naar buiten, opgesloten door, pakt mijn geld af, handtastelijk, seks tegen mijn zin, ruzie loopt uit de hand, kinderen zien geweld > huiselijk geweld, veilig thuis, vluchthuis, partnergeweld ; vrouwenopvang, maatschappelijk werk, politie, caw, praten
kind van de buren huilt, hoor kind schreeuwen, kind verwaarloosd, verwaarlozing, kind krijgt slaag > kindermishandeling, veilig thuis ; jeugdhulp
"van mijn man af", "van mijn vrouw af", "weg bij mijn man", "weg bij mijn vrouw", van elkaar af, uiteen, scheiden, wil scheiden, uit elkaar gaan, gescheiden, vechtscheiding, ex, omgang kinderen, bezoekrecht, co ouderschap, papa en mama uit elkaar, ouders uit elkaar, relatie stuk, huwelijk stuk, verlaten, vreemd, bedrogen, ruzie met partner, relatietherapie, partner weg > scheiding, echtscheiding, relatie ; juridisch, maatschappelijk werk, caw, opvoeding, kinderen scheiding
lantaarnpaal, lantaarn, straatlamp, lamp op straat uit, donker op straat, losse tegel, stoeptegel, stoep, gat in de straat, put in de weg, verzakking, plas water, rioolput, boom omgewaaid, tak, glas op straat, hondenpoep, ratten, rat, meeuwen, wespennest, eikenprocessierups, bankje kapot, prullenbak vol, container vol, ondergrondse container, graffiti, gedumpt afval, sluikstort, verkeersbord, fietswrak > melding openbare ruimte, kapot op straat, melden ; wijkmanager, zwerfvuil, ongedierte
oversteken, zebrapad, verkeer te druk, parkeerplek, parkeerplaatsen, drempel in de straat, meer groen, boom planten, bankje in de straat > wijkmanager, wijkraad, bewonersinitiatief ; buurtbudget
straatfeest, burendag, buurtbarbecue, feest met de straat, feestje met heel de straat, iets organiseren met buren, idee, goed idee, plan, project starten, initiatief, geveltuin, moestuin beginnen, bank voor de deur, bloembakken > buurtbudget, bewonersinitiatief, straatfeest, wijkbudget, subsidie ; wijkmanager, zaal huren
zaaltje, zaal, ruimte, verjaardag vieren zaal, babyshower, jubileum, communiefeest, feestzaal, vergaderruimte, repetitieruimte, oefenruimte > zaal huren, ruimte huren, zaal ; buurthuis
afval rapen, straat schoonmaken, opruimactie, zwerfvuil, plastic rapen > afval prikken, zwerfvuil, opruimen ; vrijwilliger, milieu
gemeente bellen, iemand van de gemeente, burgemeester, wethouder, schepen, gemeenteraad, inspraak, klacht, ontevreden over gemeente, vergunning, omgevingsvergunning > wijkmanager, gemeentehuis ; klacht, bezwaar, wijkraad
krantje, wijkkrant, nieuws uit de wijk, stukje schrijven, redactie, radio, podcast, filmpje maken > wijkkrant, radio, schrijven, media

# papers, newcomers, language
nieuwe identiteitskaart, id verlopen, kaart verlopen, kaart kwijt, paspoort kwijt, paspoort verlopen, paspoort aanvragen, kids id, verhuizing doorgeven, adres wijzigen, adreswijziging, domicilie, inschrijven op adres, geboorteakte, attest, samenstelling gezin, rijbewijs verlengen, rijbewijs kwijt > burgerzaken, identiteitskaart, gemeentehuis, paspoort, rijbewijs ; digitale overheid
verblijfskaart, verblijf, ind, asielprocedure, gezinshereniging, vrouw laten overkomen, nationaliteit, azc, opvangcentrum, gevlucht, oorlog, pas in nederland, pas in belgie, nieuw in belgie, nieuw hier, nieuwkomers, immigrant, arbeidsmigrant > nieuwkomer, vluchteling, inburgering, verblijfsvergunning ; taalles, juridisch, statushouder
versta geen nederlands, versta nog niet goed, nederlands niet goed, taal niet machtig, taal leren, nederlandse taal leren, nederlands beter, beter praten, durf geen nederlands te praten, nederlands babbelen, babbelen nederlands, woorden leren, grammatica, staatsexamen, nt2, a2, b1, inburgeringsexamen, knm > taalles, taalcafe, taalmaatje, praattafel ; taalhuis, inburgering, nederlands oefenen
les en oppas, taalles met kind, taalles met oppas, leren met kind erbij > taalles, kinderopvang, taalles met kinderopvang ; vrouw, taalhuis
brief, rare brief, moeilijke woorden, snap brief niet, versta brief niet, veel post, zoveel post, post niet begrijpen, brievenbus vol, durf post niet open te maken, papierberg, papieren, papierwerk, paperassen, formulier, formulier toeslag, aanvraag doen, invullen, iets invullen, iets aanvragen, mee invullen, moet iets tekenen > brief, formulier, invulhulp, administratie, post ; sociaal raadsman, recht op, digitale overheid, taalhuis
spelfouten, schrijffouten, moeite met spelling, nooit goed leren schrijven, kan slecht lezen, niet goed lezen en schrijven, letters door elkaar, dyslectisch volwassen, whatsapp typen moeilijk, leesbril lezen moeilijk > laaggeletterd, lezen en schrijven, taalhuis ; basisvaardigheden, taalles
engels leren, frans leren, spaans leren, duits leren, taalcursus, andere taal > taalcursus, cursus ; bibliotheek, volwassenenonderwijs
vertaler, vertalen, tolken, iemand die pools spreekt, iemand die turks spreekt, eigen taal hulp > tolk, nieuwkomer ; taalhuis, sociaal raadsman
advocaat, pro deo, proces, dagvaarding, rechter, rechtbank, vrederechter, bezwaar, bezwaarschrift, in beroep, klacht indienen, contract nakijken, juridische hulp, notaris, schadevergoeding, consumentenrecht, garantie, abonnement opzeggen, incassobureau onterecht > rechtsbijstand, juridisch, advocaat, rechtswinkel ; sociaal raadsman, bezwaar, formulier
boete, verkeersboete, gasboete, gasbon, bekeuring, zwartrijden, cjib > boete, schuld, juridisch ; sociaal raadsman, jongere

# screens
appen, leren appen, app sturen, whatsappen, whatsapp leren, foto doorsturen, foto's bekijken, beeldbellen leren, videobellen met kleinkinderen, facetime, skype, kleinkinderen op scherm, instagram, tiktok leren, gsm, gsm doet raar, mobiel doet raar, telefoon doet raar, toestel, toestel raar, scherm zwart, telefoon traag, geheugen vol telefoon, simkaart, overzetten telefoon, nieuwe gsm, android, samsung, iphone uitleg > smartphone, telefoon, telefoonhulp, digitale hulp, tablet, computerhulp ; computercursus, whatsapp, beeldbellen
mailtje, bijlage, wachtwoorden, account, geblokkeerd account, updaten, windows, toetsenbord, muis, word leren, excel leren, typen, leren typen, computer van nul, niks van computers, digibeet, mee met de tijd > computercursus, computerles, computerhulp, digitale hulp ; basisvaardigheden, internet
digitaal formulier, alles moet online, moet via internet, kan niet inloggen, digid kwijt, digid aanvragen, digid app, eherkenning, itsme, kaartlezer, mijnoverheid, mijn burgerprofiel, doccle, ebox, berichtenbox, afspraak maken online, online afspraak, qr, corona app, ouderapp, bankapp > digid, digitale overheid, digitale hulp, computerhulp, itsme ; inloggen, formulier, bibliotheek
opladen, laden, oplader, batterij leeg, mobiel leeg, telefoon leeg, gsm leeg, stopcontact zoeken, geen bundel, data op, geen wifi, wifi, internet gratis, wifi code > opladen, wifi, computers, internet ; bibliotheek, inloop
afprinten, printje maken, retourlabel, label printen, documenten afprinten, ticket printen, inscannen, pasfoto, fotokopie, kopietje, plastificeren > printen, afdrukken, printer ; bibliotheek, computer
enge berichtjes, eng bericht, raar bericht, vreemd telefoontje, rare mail, nepsms, nep sms, vals bericht, bericht echt, mail echt, sms echt, telefoontje echt, bank belt, spam, virus, hacker, gehackte facebook, pincode gegeven, kwijt aan oplichter > oplichting, nepmail, digitale veiligheid, phishing ; politie, aangifte, computerhulp
schermtijd, zit altijd op zijn telefoon, zit altijd op haar telefoon, veel op telefoon, "te veel op telefoon", "te veel op haar telefoon", "te veel op zijn telefoon", altijd achter het scherm, te veel gamen, "blijft gamen", "alleen maar gamen", "hele dag gamen", "altijd gamen", "stoppen met gamen", fortnite, roblox, tiktok, verslaafd aan gamen, mediawijsheid > opvoeding, opvoedspreekuur, schermtijd, mediaopvoeding ; jongerencoach, jongerenwerk, gamen
geen laptop, laptop nodig, chromebook, oude computer, laptop te duur > computer krijgen, laptop, computerbank ; tweedehands, kindpakket

# free time
gitaar, gitaarles, piano, pianoles, viool, drum, drummen, trompet, blokfluit, saxofoon, keyboard, dj, rappen, rap, beats maken, studio, opnemen, muziek spelen, instrument, instrument lenen, bandje, bandjes, noten lezen, harmonie, orkest > muziekles, instrument, muziekstudio, fanfare ; muziek, koor, jongerencentrum
zingen, koor, karaoke, liedjes, kerkkoor > koor, zingen ; muziek
dansen, salsa, hiphop, streetdance, ballet, lijndans, stijldansen, volksdansen > dansen ; bewegen, muziek
toneel, acteren, improvisatie, musical, cabaret > toneel, theater ; cultuur
verven, aquarel, schilderen, tekenen, kleien, boetseren, pottenbakken, keramiek, fotografie, bloemschikken, kaarten maken, knutselen, creatief bezig, crea, kleuren > schilderen, creatief, knutselen, atelier, tekenen ; handwerken, hobby
breien, haken, borduren, quilten, naaien, kleren maken, handwerken > breien, handwerken, naaien ; ontmoeting, hobby
lezen, boek, boeken, leesclub, boekenclub, roman, bieb, bib, bibliotheekkaart, lid bieb, boete bieb, luisterboek, strips, minibieb > boek, bibliotheek, leesclub, boeken lenen
vissen, hengelen, duiven, postzegels, modeltrein, verzamelen, schieten, boogschieten > hobby, vereniging ; natuur
fietsen, fietstocht, e bike, samen fietsen, duofiets, wielrennen, mountainbike > fietsen, fietsclub ; bewegen
tuinieren, moestuintje, groenten kweken, patatten kweken, aardappels, tomaten, zaadjes, zaaien, compost, stekjes, plantjes, kippen, bijen, imker > moestuin, volkstuin, tuin, buurttuin ; groen, natuur
dieren, geiten, geitjes, konijnen, paard, pony, kinderboerderij, beestjes, ezel > kinderboerderij, dieren ; kind, natuur
molen, kerk bezoeken, geschiedenis, erfgoed, oude foto's, oude verhalen, gids, rondleiding, begijnhof, museum, monument > rondleiding, geschiedenis, verhalen, museum, bezoeken
markt, kraam, kraampje, braderie, vlooienmarkt, rommelmarkt > markt, weekmarkt, rommelmarkt
sint, sinterklaas, zwarte piet, intocht, carnaval, kermis, koningsdag, kerstmarkt, wijkfeest, buurtfeest, evenement > feest, wijkfeest, sinterklaas ; vrijwilliger, uitje
bidden, kerk, kerkdienst, moskee, imam, dominee, pastoor, priester, bijbel, koran, geloof > kerk, moskee ; geestelijk verzorger, ontmoeting

# getting about
bus niet meer, bus rijdt niet, niet meer met de bus, "geraak niet", "geraak er niet", "geraak niet meer", niet zelf rijden, rijbewijs ingeleverd, iemand die me brengt, wie brengt mij, wie kan mij brengen, rit, ritje, rit naar ziekenhuis, chauffeur, taxi, taxi te duur, rolstoeltaxi, ophalen en brengen, naar dokter geraken, naar de kapper, naar familie, bezoek ziekenhuis, op tijd in ziekenhuis > vervoer, rit, taxi, mindermobielencentrale ; chauffeur, wmo, boodschappen
trein, treinreis, met de trein, ov, ov kaart, buskaart, abonnement bus, tram, perron, overstappen, reizen oefenen, leren reizen, durf niet met de trein, alleen reizen > reishulp, openbaar vervoer, trein, leren reizen ; maatje, vervoer
rijles, theorie examen, rijbewijs halen, brommerrijbewijs > rijbewijs, rijles ; theorie
ride a bike, learn cycling > fietsles, leren fietsen

# giving, and offering oneself
kleren weggeven, kleren over, kleding doneren, kleding inleveren, oude kleren, zak kleren > kledingbank, kledinginzameling, kringloop, tweedehands kleding ; weggeefwinkel
spullen weggeven, meubels weggeven, iets doneren, boeken over, boeken weggeven, speelgoed over, speelgoed weggeven, "eten over", restjes over, te veel gekookt, weggooien, eten weggeven, spullen over > weggeefwinkel, kringloop, geefkast, weggeefkast, ruilen ; voedselbank, speelotheek, minibieb
geld geven, doneren, donatie, goed doel, sponsor, collecteren > goed doel, fonds ; vrijwilliger
maatje worden, buddy worden, taalcoach worden, taalvrijwilliger, voorlezer worden, chauffeur worden, gastvrouw, gastheer, bestuur, klusser worden, kan goed koken, kan goed naaien, wil voorlezen, wil taalles geven, nederlands leren aan anderen > vrijwilliger, vrijwilligerswerk ; maatje, taalmaatje, vervoer
student zoekt vrijwilligerswerk, maatschappelijke stage, vrijwilliger naast studie > vrijwilligerswerk, vrijwilliger

# how professionals say it
welzijn op recept, eenzame oudere, alleenstaande oudere, sociaal isolement, sociaal geisoleerd, zorgmijder, netwerk vergroten, sociaal netwerk > eenzaam, ontmoeting, maatje, huisbezoek ; inloop, welzijn, bezoek
multiproblematiek, multiprobleem, gezin met problemen, zorgelijke situatie, vroegsignalering, zorgmelding, regie, casusregie, outreachend > wijkteam, maatschappelijk werk ; meldpunt zorg, caw, ocmw
beginnende dementie, cognitieve klachten, licht dementerend > dementie, geheugen, dagbesteding ; mantelzorg, casemanager
laaggeletterde, anderstalige, anderstaligen, nt1, niet nederlandstalig, taalniveau > taalhuis, laaggeletterd, taalles, nederlands ; lezen en schrijven, nieuwkomer
statushoudergezin, asielgezin, vluchtelingengezin, huisvesting statushouders > nieuwkomer, vluchteling, statushouder ; inburgering, taalles
budgetcoach, financiele zelfredzaamheid, schulddienstverlening, minnelijke schikking, msnp, huisuitzetting voorkomen, uithuiszetting voorkomen > schuldhulp, budget, huurachterstand ; geldzorgen, sociaal raadsman
dagstructuur, zinvolle dag, arbeidsparticipatie, activering, sociale activering > dagbesteding, leren werken, vrijwilligerswerk, werkervaring ; inloop
ambulante hulp, ontregeld, ggz client, na opname, terugval, herstelondersteuning > ggz, herstel, psychisch, begeleiding ; inloop, lotgenoten
opvoedingsondersteuning, gezinscoach, kwetsbaar gezin, ouderbegeleiding, gezinsbegeleiding > opvoeding, opvoedondersteuning ; jeugdhulp, consultatiebureau, gezin
valrisico, fysiek kwetsbaar, kwetsbare oudere, mobiliteit oudere > valpreventie, bewegen oudere ; hulpmiddel, thuiszorg

# getting old, the end of life
levenstestament, wilsverklaring, euthanasie, niet reanimeren, laatste wens, ongeneeslijk ziek, palliatief, hospice, sterven thuis, waken bij > palliatief, hospice, levenseinde ; huisarts, geestelijk verzorger, thuiszorg, rouw
begrafenis, uitvaart, uitvaart betalen, kist, begrafenisondernemer > uitvaart ; rouw, bijzondere bijstand, nabestaanden
kapper aan huis, haar knippen thuis, pedicure aan huis, nagels knippen, voeten verzorgen > kapper, pedicure ; thuiszorg
sleutelkluis, alarm om de hals, noodoproepsysteem, alarm als ik val, knop om mijn nek > personenalarm ; belcirkel, thuiszorg
ouderenmishandeling, kinderen plunderen moeder, financieel misbruik > ouderenmishandeling, veilig thuis ; ouderenadviseur, politie
riksja, duofiets, rolstoelwandelen, naar buiten met rolstoel, rolstoelvrijwilliger > duofiets, wandelen, rolstoel ; vrijwilliger, uitje

# children's days
verjaardag kind vieren, kinderfeestje plek, kinderfeestje locatie > zaal huren, kinderfeestje ; kinderboerderij, speeltuin
scouting, scouts, chiro, ksa, jeugdbeweging, welpen > scouting, jeugdbeweging ; kind, kamp
peutergym, kleuterturnen, babyzwemmen, kleutergym, muziek op schoot, babymassage, zwangerschapsyoga > peuter, ouder en kind, zwemmen, gymnastiek ; baby, consultatiebureau
borstvoeding, kolven, flesje, kunstvoeding, melk voor baby > borstvoeding, baby, consultatiebureau ; verloskundige, babyspullen
huilbaby, huilt de hele dag, huilt veel baby, troosten baby > consultatiebureau, baby, huilen ; opvoedspreekuur, huisarts
kinderbijslag, groeipakket, kindertoeslag, kindgebonden budget, geboortepremie, startbedrag > toeslag, recht op, premie, kind en gezin ; sociaal raadsman, formulier
tienermoeder, jonge moeder, jong en moeder, moeder zonder netwerk > jonge moeder, ouder, zwanger ; maatje, babyspullen, opvoeding
knutselmiddag, knutselen kind, woensdagnamiddag, woensdagmiddag kind, na school spelen, clubje voor kind > knutselen, kinderclub, kinderactiviteit ; bibliotheek, spelen, sport
bordspellen, escape, lego, techniek kind, proefjes, wetenschap kind, programmeren kind, minecraft, coderen > codeclub, programmeren, techniek, spel ; bibliotheek, kinderclub
voorgelezen, voorlezen voor kleuters, prentenboek, kinderboeken > voorlezen, bibliotheek ; kind, boek

# outside the door
gehandicaptenparkeerkaart, invalidenkaart, invalidenparkeerplaats, parkeerkaart gehandicapten > parkeerkaart, wmo, gemeentehuis ; handicap
vuilniszakken, afvalkalender, vuilnis ophalen wanneer, gft, pmd, kliko, groene bak, sorteren, glasbak, papierbak > afval, milieustraat, recyclagepark ; melding openbare ruimte
verloren, gevonden, gevonden voorwerp, tas verloren, kat vermist, kat weg, hond weg, hond gevonden > gevonden voorwerpen, dierenambulance, politie ; gemeentehuis
puppy, hondentraining, kat castreren, dier naar asiel, huisdier afstaan > dieren, dierenasiel, dierenarts ; hond
deelauto, laadpaal, auto delen, deelfiets, fietsenstalling > vervoer, deelauto, fiets
ehbo, reanimatie leren, aed leren, brandveilig, rookmelder, inbraakpreventie > ehbo, reanimatie, veiligheid ; buurtpreventie, cursus
vluchten voor hitte, airco, koele plek, kou, warm zitten, warme plek, ergens opwarmen > warme plek, inloop, huiskamer ; bibliotheek, buurthuis
moestuinbak, boomspiegel, tegels eruit, tegel wippen, vergroenen, regenton > geveltuin, groen, bewonersinitiatief ; subsidie, buurttuin
drugsafval, naalden, spuiten op straat > melding openbare ruimte, wijkagent ; overlast

# said otherwise: what each service is asked for
minder uitgeven, zuinig, besparen, geld besparen, bezuinigen, geld overhouden, potje maken, slim inkopen, aanbiedingen, folders, begroting maken, "niet met geld om", omgaan met geld leren, in en uit, weet niet waar mijn geld blijft, geld vliegt eruit > budget, besparen, geldzaken, rondkomen ; geldzorgen, sparen, administratie
techno, boenkt, bonkt, boren, boort, dreunt, feest bij de buren, buurman draait muziek, geschreeuw, gillen, ruzie op de trap, stinkt op de trap, vuil in de gang, vieze portiek, galerij, portiek, deur dichtslaan, spugen, wietlucht, barbecue rook, parkeert voor mijn deur, katten in mijn tuin > burenruzie, buurtbemiddeling, overlast ; woningcorporatie, wijkagent
jonge gasten, jonge mensen, jonge gast, mannekes, gasten, jongens op straat, jeugd op straat, hangt op straat, hangen op straat, hangt rond, zwerft rond, op straat hangen, spoort niet, komt niet thuis, doet niets met zijn leven, ligt hele dag in bed, zit heel de dag op zijn kamer > jongerenwerk, jongerencentrum, jeugdhuis, jongerencoach, chillen ; opvoeding, jongere, jeugdhulp
bakkie, bakkie troost, bakske koffie, tas koffie, koffietje, kopje thee, theetje, krant lezen met koffie, krantje, zitten en kijken, praatje en koffie > koffie, inloop, huiskamer, koffieochtend ; krant, buurthuis
ne klap doen, een klapke doen, eens klappen, goed klappen, tetteren, babbelke, praatje slaan, een praatje, zeveren > praten, babbel, ontmoeting, koffie ; luisterend oor, eenzaam
overkomt, haar iets overkomt, hem iets overkomt, als er iets gebeurt, moeder alleen thuis, vader alleen thuis, of alles goed gaat, woont alleen en oud, moeder woont ver weg, ver weg van mijn ouders, kinderen wonen ver > belcirkel, telefooncirkel, personenalarm, mantelzorg ; thuiszorg, maatje, ouderenadviseur
de was doen, was doen, was gedaan krijgen, "krijg de was", was ophangen, strijkgoed, strijk, stofzuigen, dweilen lukt niet, vegen, afwassen lukt niet, keuken vuil, huis vuil, ramen, trap kuisen, trap poetsen, kuisen lukt niet, poetsen lukt niet, "niet meer kuisen", "niet meer poetsen", bed opmaken > huishoudelijke hulp, poetshulp, huishouden ; wmo, thuiszorg, strijken
gescheiden huis, scheiden huis, na scheiding woning, uit elkaar woning, ex woont in het huis, snel een huis, spoed huis, dringend een huis, dringend woning, huis nodig, woning nodig, kamer nodig, kamer voor student, studeren en wonen, huis voor gezin, huurprijs betaalbaar, waar kan ik wonen, nergens wonen > woning, huurhuis, inschrijven woning, sociale huurwoning, urgentie ; dakloos, wachtlijst, woningcorporatie
kind niet meegeven, kinderen niet meegeven, kinderen niet zien, mag mijn kinderen niet zien, mijn kleinkinderen niet zien, bezoekregeling, weekend bij vader, ouderschapsplan, ex doet moeilijk, ex werkt tegen, ruzie met ex, gezamenlijk gezag > juridisch, omgang, scheiding, advocaat ; bemiddeling, opvoeding, maatschappelijk werk, caw
bijten, slaan op school, peuter bijt, kleuter slaat, peuter slaat, peuterpuberteit, trots op nee, driftbui, gilt in de winkel, eet niets, moeilijke eter, eet slecht, wil niet slapen, uit bed komen, bang in het donker, plast in broek, luier af, van de luier af, duimen, jaloers op baby, broertje op komst, broertjes maken ruzie, ruzie tussen kinderen, jaloers kind, kind liegt, kind steelt, huiswerk ruzie, schermen kinderen, telefoon kind, mobiel kind, internet kind > opvoeding, opvoedspreekuur, opvoedingswinkel, opvoeden ; consultatiebureau, ouder
ouders vechten, papa en mama gaan scheiden, mama huilt, papa drinkt, papa slaat mama, mijn ouders schreeuwen, niemand luistert naar mij, ben verdrietig op school, juf vertelt, vertrouwenspersoon school > kinderen scheiding, schoolmaatschappelijk werk, kindertelefoon, praten ; jonge mantelzorger, opvoeding, jac
eten voor school, eten op school, smorgens geen tijd, vroeg werken en kind, ochtendopvang, vooropvang, opvang voor school, kind brengen voor het werk > ontbijt, buitenschoolse opvang, voorschoolse opvang ; kinderopvang, school
traplift, douche aanpassen, aangepaste douche, aangepast huis, huis aanpassen, elektrische rolstoel, rolstoel van de gemeente, indicatie huishoudelijke hulp, zorg van de gemeente > wmo, woningaanpassing, huishoudelijke hulp ; wijkteam, hulpmiddel
warm water, geen water, douche koud, ketel, ketel kapot, ketel stuk, ketel geen warm water, kraan drupt, kraan loopt, wc stuk, wc loopt door, spoelbak, gootsteen, douchekop, deurbel, intercom, lift werkt niet, trapverlichting, rot hout, dak, goot, vocht in de muur, verf bladdert > iets kapot in huis, reparatie melden, storing, lekkage ; woningcorporatie, huurrecht
put verstopt, riool, rioolput, straat onder water, water op straat, kolk, straat glad, sneeuw, ijzel, stoep glad, tak op de weg, paal omver, hek kapot op straat, speeltoestel kapot, vuil op straat, blikjes, glasscherven, dood dier, duiven, vuilniszak op straat > melding openbare ruimte, iets kapot op straat, melden ; wijkmanager, afval
geld afgetroggeld, geld kwijt aan, opgelicht, beetgenomen, bedrogen op internet, datingfraude, vals geld, nepwinkel, webwinkel levert niet, bankpas gestolen, rekening leeg, rekening leeggehaald > aangifte, oplichting, politie, slachtofferhulp ; oplichters, digitale veiligheid, schuld
gescheld, discrimineren, racistisch, uitgemaakt voor, hoofddoek, niet aangenomen om naam > discriminatie, meldpunt discriminatie ; juridisch, maatschappelijk werk
auto slapen, slaap in mijn auto, slaapt in zijn auto, slaap bij vrienden, slaap overal, zwerven, geen dak, dak boven mijn hoofd, geen adres, briefadres, referentieadres, postadres > dakloos, nachtopvang, noodwoning, briefadres ; maatschappelijk werk, ocmw, urgentie
elektriek, elektriciteit, energiefactuur, afrekening elektriciteit, gasfactuur, waterfactuur, stroom te duur, gas te duur, energie te duur, rekening gas, rekening elektriek, factuur te hoog > energierekening, schuld, sociaal tarief, energiecoach ; recht op, budget, verwarmingstoelage
niet verzekerd naar dokter, zonder verzekering naar dokter, onverzekerd, geen mutualiteit, geen ziekenfonds, dringende medische hulp > huisarts, gratis dokter, zorgverzekering ; ocmw, ziekenfonds, wijkgezondheidscentrum
handicap recht, wat kan ik krijgen handicap, ziek recht op, langdurig ziek, chronisch ziek, fod, tegemoetkoming handicap, erkenning handicap, invalide recht op > handicap, ziekenfonds, clientondersteuning, recht op ; wmo, zorgbudget, premie, sociaal raadsman
vertellen over vroeger, vroeger verhalen, herinneringen ophalen, mijn levensverhaal, levensboek, oude buurt, oude tijd > verhalen, geschiedenis, herinneringen ; rondleiding, huiskamer, dementie
grond huren, stukje grond, lapje grond, zelf groente, zelf kweken, kas, in de tuin werken, met planten werken, buiten werken, handen in de aarde > moestuin, volkstuin, buurttuin, tuinieren ; tuin, groen
lijf soepel, soepel blijven, spieren trainen, oefeningen, gym voor ouderen, bewegen op stoel, niet te zwaar bewegen, rustig bewegen, reuma bewegen > gymnastiek, bewegen oudere, stoelgym ; fysiotherapeut, sport
ballen gooien, jeu de boules, kegelen, koersbal, curling, bowlen > petanque, jeu de boules, spelletjes ; ontmoeting
sporten voor weinig, sport voor kind, kind op sport, voetbalclub, turnclub, clubje sport, sporten voor kind > sport, jeugdfonds, sport betalen, voetbal ; bewegen, stadspas
baan, werk vinden, snel werk, werk nabij, werken zonder diploma, werken zonder nederlands, parttime, ploegendienst, werk voor moeder, vacatures, sollicitatie, brief schrijven voor werk, cv laten nakijken, linkedin > werk, solliciteren, cv, vacature ; werkzoekende, jobcoach, uwv, printen
leren voor toets, toetsweek, huiswerk lukt niet, huiswerk maken, rustig leren, plek om te leren, moeite met rekenen, moeite met taal kind, moeite met lezen kind, rapport slecht, onvoldoende > huiswerkbegeleiding, bijles, huiswerkklas, studieplek ; bibliotheek, school
op internet, internet opzoeken, computer lenen, achter de computer, pc gebruiken, iets opzoeken, internet thuis geen > computers, internet, wifi, computer ; bibliotheek, laptop
zestigplussers computer, computer voor ouderen, computer voor senioren, oma wil tablet leren, opa wil computer leren, oudere en smartphone > computercursus, computerclub, computerles, digitale hulp ; smartphone, tablet, oudere
iemand die voorleest, lezen voor moeder, ogen te slecht om te lezen, gesproken > luisterboek, voorlezen, slechtziend ; bibliotheek, maatje
bril, brillenwinkel, leesbril, oogarts, oogmeting > slechtziend, huisarts ; bijzondere bijstand
wie voert mij, wie voert haar, wie rijdt mij, wie brengt mij, iemand die mij voert, vervoer nodig, moet naar het ziekenhuis, moet naar de dokter, moet naar oogarts, afspraak ziekenhuis, niet met de bus kunnen, geen rijbewijs, geen lift > vervoer, rit, mindermobielencentrale, taxi ; chauffeur, maatje, wmo
ladder, iets lenen, kan ik lenen, iets missen voor een dag, uitlenen, huren voor een dag, leen, spullen delen > lenen, uitleen, gereedschap lenen, uitleendienst ; deelspullen, ruilen
tuintje doen, iemand voor mijn tuin, tuin bijhouden, gras knippen, haag knippen, haag scheren, tuin verwilderd, tuin niet meer lukt, struiken > klus, tuinhulp, klussendienst, tuin doen ; vrijwilliger
psychische klachten, mentale klachten, psychisch kwetsbaar, psychische kwetsbaarheid, laagdrempelige inloop, zonder verwijzing, zonder indicatie > psychisch, inloop, herstel, ggz ; lotgenoten, dagbesteding, praten
niet alleen eten vanavond, vanavond eten, met anderen eten, mee-eten, aan tafel bij, koken voor elkaar, soep met buren, eten met de buren, buurteten, soep > samen eten, eettafel, buurtmaaltijd, soep ; lunch, warme maaltijd, ontmoeting
rondkomen in de vakantie, thuisblijvers, thuisblijven in de zomer, niet op vakantie, zomer thuis > vakantie, zomer, vakantieweken ; uitje, speelplein

# clusters of everyday things
broek, trui, jurk, jas, hemd, rok, sokken, ondergoed, pyjama, laarzen, sneakers, muts, sjaal, regenjas, kinderjas, babypakje > kleren, kledingbank, tweedehands kledij ; naaien, kringloop, weggeefwinkel
kapotte broek, kapotte jas, gat in trui, gat in broek, kleren stuk, naad los, knoop af, voering, kleren kapot, kleren herstellen, verstellen > naaien, naaicafe, kleermaker, repareren ; repaircafe, naaimachine
reispas, id, eid, pas verlopen, pasje, rijbewijs aanvragen, internationaal rijbewijs, uittreksel, geboortebewijs, nationaliteitsbewijs, wettigen, handtekening legaliseren, trouwboekje > paspoort, identiteitskaart, burgerzaken, rijbewijs ; gemeentehuis
loodgieter, verstopte wc, verstopte gootsteen, buis lekt, kraan vervangen, wasbak, afvoer verstopt, cv monteur, elektra, stroomstoring > iets kapot in huis, reparatie melden, klus ; klussendienst, storing, lekkage
speeltoestel stuk, glijbaan stuk, schommel kapot, wipkip, bank in het park stuk, speeltuin kapot, speeltuin vies, hek park > melding openbare ruimte, iets kapot op straat, melden ; speeltuin, wijkmanager
vechten, vecht op school, slaat op school, ruzie op school, ruzie met klasgenoten, doet agressief, buiten zichzelf, problemen op school, gesprek met school, juf klaagt > schoolmaatschappelijk werk, opvoedspreekuur, opvoeding, weerbaar ; jongerencoach, pesten, jeugdhulp
nederlanders, nederlanders leren kennen, vlamingen leren kennen, nederlandse vrienden, buren leren kennen, integreren, meedoen met de buurt > taalcafe, taalmaatje, praattafel, ontmoeting ; maatje, nieuwkomer, koffie
verhaal kwijt, mijn verhaal kwijt, ei kwijt, van me af praten, "s nachts praten", nacht praten, nacht bellen, wakker van zorgen, anoniem praten, praten zonder naam > luisterend oor, praten, luisterlijn ; maatschappelijk werk, gesprek
rolwagen, looprek, wandelwagen voor ouderen, naar de winkel geraken, naar de winkel, naar de markt geraken, boodschappen dragen > vervoer, boodschappen, mindermobielencentrale ; hulpmiddel, rolstoel, maatje
job kwijt, werk kwijt, baan verloren, zonder job, zonder werk gevallen, net ontslagen, bedrijf failliet, contract niet verlengd, werkloosheid, dop > uitkering, bijstand, werkzoekende, leefloon ; werk, solliciteren, recht op, rechtsbijstand
tijd zat, veel vrije tijd, koffie schenken, gasten ontvangen, koken voor anderen, bardienst, achter de bar, helpen bij activiteiten, handige handen, uurtje missen, paar uur over, anderen rijden, wandelen met ouderen als vrijwilliger > vrijwilligerswerk, vrijwilliger, meehelpen ; maatje, buurthuis
oppas voor demente man, op mijn man past, op mijn moeder past, op mijn vader past, op opa passen, af en toe weg, paar uur weg, even boodschappen kunnen doen zonder man > respijtzorg, vervangende zorg, mantelzorg ; dagopvang, adempauze
met mijn handen werken, werken met mijn handen, iets maken, timmerwerk, metaal, hout bewerken, praktisch werk > werkplaats, houtwerkplaats, klussen, leren werken ; repaircafe, creatief, dagbesteding
ander huis, verhuizen naar ander huis, ander sociaal huis, woning ruilen, andere woning vragen, overgang naar andere woning, kleiner huis, overplaatsing > sociale huurwoning, sociale woning, inschrijven woning, woningruil ; woningcorporatie
boom planten, bloemen planten, bank op het plein, pleintje mooier, gevel, plein opknappen, speeltuintje maken, muurschildering, buurtkast > buurtbudget, wijkbudget, bewonersinitiatief, subsidie ; geveltuin, wijkmanager
huurverhoging, huurverhoging klopt niet, te veel huur betaald, puntentelling, huurcommissie, servicekosten te hoog, contract met huisbaas > huurrecht, juridisch, rechtsbijstand, huurcontract ; huurdersbond, woningcorporatie
niet zo goed lezen, "lees niet zo goed", "lees niet goed", "schrijf niet goed", lezen lukt niet, letters lastig, beter leren lezen, nooit leren lezen > lezen en schrijven, laaggeletterd, taalhuis ; taalles, bibliotheek
betalen met telefoon, betalen met gsm, met kaart betalen, contactloos, payconiq, tikkie, app van de bank, bancontact > smartphone, digitale hulp, internetbankieren, betalen met gsm ; computerhulp, tablet
mama slaat, papa slaat, ouders slaan, word geslagen thuis, stiefvader, thuis bang, bang voor mijn vader, bang voor papa > kindermishandeling, huiselijk geweld, kindertelefoon, jac, veilig thuis ; jongere, praten, schoolmaatschappelijk werk, caw

# looking for one place
wijkcentrum, sporthal, sportpark, zwembad adres, speeltuin, park, wc, openbaar toilet, aed > buurthuis, sport, speeltuin

# who is not seen any more
"doet niet open", "deur niet open", "niet meer gezien", al dagen niet gezien, "neemt niet op", reageert nergens op, gordijnen dicht > wijkteam, wijkagent, maatschappelijk werk ; belcirkel, huisbezoek, buurtzorg, onthaal
`;
