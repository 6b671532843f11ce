import type { Stage } from '../stage.ts';
import { mail, site, tel } from './places.ts';

const both = ['99901-1', '99901-2'];
const sluis = ['99901-2'];

export const parties: Stage['parties'] = [
  { slug: 'lokaal-bestuur', name: 'Lokaal bestuur Overwater', alternateName: 'gemeente', domain: 'social', areas: both, website: site(), email: mail('overwater'), phones: tel(10),
    plainWords: 'Voor je identiteitskaart, een put in de straat of een goed idee. Kom langs op de Kouter of bel.' },
  { slug: 'ocmw', name: 'OCMW Overwater', alternateName: 'Sociaal Huis', domain: 'social', areas: both, supportedBy: ['lokaal-bestuur'], website: site('sociaal-huis'), email: mail('overwater', 'sociaalhuis'), phones: tel(20),
    plainWords: 'Het Sociaal Huis helpt als geld, wonen of zorg niet meer lukt. Een maatschappelijk werker luistert.' },
  { slug: 'huis-van-het-kind', name: 'Huis van het Kind Overwater', domain: 'education', areas: both, supportedBy: ['lokaal-bestuur'], email: mail('huisvanhetkindoverwater', 'hallo'), phones: tel(30),
    plainWords: 'Alles voor wie een kind verwacht of opvoedt: vragen, spelen, opvang zoeken.' },
  { slug: 'de-meander', name: 'Lokaal dienstencentrum De Meander', domain: 'social', areas: both, supportedBy: ['ocmw'], email: mail('demeander'), phones: tel(40),
    plainWords: 'Een warm huis voor wie ouder wordt. Je eet er, kaart er en leert er iets bij.' },
  { slug: 'wgc-de-sluis', name: 'Wijkgezondheidscentrum De Sluis', domain: 'health', areas: sluis, email: mail('wgcdesluis'), phones: tel(50),
    plainWords: 'Huisarts, verpleegkundige en kinesist samen. Als je ingeschreven bent, betaal je niets aan de dokter.' },
  { slug: 'caw-meersland', name: 'CAW Meersland', domain: 'social', areas: ['99901'], email: mail('cawmeersland', 'onthaal'), phones: tel(60),
    plainWords: 'Zit je vast met een probleem thuis, in je hoofd of met je woning? Het CAW helpt gratis.' },
  { slug: 'mutualiteit-de-schakel', name: 'Mutualiteit De Schakel', alternateName: 'ziekenfonds', domain: 'health', areas: both, email: mail('deschakel'), phones: tel(70),
    plainWords: 'Je ziekenfonds om de hoek. We betalen terug, zoeken uit en lenen uit.' },
  { slug: 'bibliotheek', name: 'Bibliotheek Overwater', domain: 'culture', areas: both, supportedBy: ['lokaal-bestuur'], email: mail('biboverwater', 'bib'), phones: tel(80),
    plainWords: 'Boeken, kranten, computers en mensen die tijd maken. Binnenlopen is gratis.' },
  { slug: 'woonmaatschappij', name: 'Woonmaatschappij Meersland', alternateName: 'sociale huisvestingsmaatschappij', domain: 'housing', areas: both, email: mail('woonmeersland'), phones: tel(90),
    plainWords: 'Wij verhuren sociale woningen in Overwater en de dorpen errond.' },
  { slug: 'vlasbloem', name: 'Freinetschool De Vlasbloem', domain: 'education', areas: sluis, email: mail('vlasbloem', 'school'), phones: tel(31),
    plainWords: 'Kleuter- en lagere school in de Textielwijk. De schoolpoort staat open voor ouders.' },
  { slug: 'weefgetouw', name: 'Kringloopwinkel ’t Weefgetouw', domain: 'economy', areas: both, phones: tel(91),
    plainWords: 'Tweedehands kledij, meubels en fietsen. Hier werken mensen die elders geen job vonden.' },
  { slug: 'spinnewiel', name: 'Jeugdhuis ’t Spinnewiel', domain: 'social', areas: sluis, email: mail('spinnewiel', 'jeugd'),
    plainWords: 'Jouw plek als je tussen 14 en 25 bent. Door jongeren, voor jongeren.' },
  { slug: 'buurtwerk', name: 'Buurtwerk Sluiswijk', domain: 'social', areas: sluis, supportedBy: ['ocmw'], email: mail('buurtwerksluiswijk'), phones: tel(41),
    plainWords: 'Wij zitten in Buurthuis De Kaai. Kom voor soep, een babbel of een plan voor je straat.' },
  { slug: 'babbelbank', kind: 'initiative', name: 'Babbelbank Textielwijk', domain: 'social', areas: sluis, supportedBy: ['buurtwerk'],
    plainWords: 'Wij zetten elke woensdag een bank op straat. Zet je erbij. Wij hebben koekjes.', privateContacts: [{ name: 'Rosa Vandewalle', phone: '0400 00 00 41' }] },
  { slug: 'repair-overwater', kind: 'initiative', name: 'Repair Café Overwater', domain: 'environment', areas: both, email: mail('repairoverwater'),
    plainWords: 'Kapot? Wij vijzen het open, zoeken de fout en drinken ondertussen koffie.' },
  { slug: 'volkstuin', kind: 'initiative', name: 'Volkstuin De Meersen', domain: 'environment', areas: sluis, email: mail('volkstuindemeersen', 'tuin'),
    plainWords: 'Twintig tuintjes, één serre en veel goesting. Er is altijd plaats voor nieuwe handen.' },
  { slug: 'sluisfeest-2027', kind: 'occasion', endsOn: '2027-09-12', name: 'Sluisfeest 2027', domain: 'culture', areas: sluis, supportedBy: ['buurtwerk', 'spinnewiel', 'lokaal-bestuur'], email: mail('sluisfeest'),
    plainWords: 'De sluis bestaat honderd jaar. Wij maken er een feest van op het water.' },
];
