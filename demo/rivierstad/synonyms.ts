import type { Stage } from '../stage.ts';

/** Words that mean the same to who is looking for something in Rivierstad. */
export const synonyms: Stage['synonyms'] = [
  ['huisarts', 'dokter', 'arts', 'praktijk'], ['schulden', 'schuldhulp', 'schuldhulpverlening', 'geldproblemen'],
  ['uitkering', 'bijstand'], ['formulier', 'formulieren', 'papieren', 'brief', 'post'], ['printen', 'afdrukken', 'kopiëren'],
  ['telefoon', 'mobiel', 'smartphone', 'gsm'], ['computer', 'laptop', 'pc'], ['eenzaam', 'alleen', 'contact', 'ontmoeten', 'gezelschap'],
  ['wandelen', 'lopen'], ['ouderen', 'senioren', '55-plus', 'bejaarden'], ['mantelzorger', 'mantelzorg'], ['thuiszorg', 'wijkverpleging'],
  ['kapot', 'stuk', 'defect', 'reparatie', 'repareren', 'maken'], ['eten', 'maaltijd', 'koken'], ['kleding', 'kleren'],
  ['opvang', 'kinderopvang', 'crèche'],
  ['consultatiebureau', 'jeugdgezondheid', 'jgz'], ['bijles', 'huiswerkhulp', 'huiswerkbegeleiding'], ['rouw', 'verlies', 'verdriet', 'overleden'],
  ['somber', 'depressief', 'psychisch', 'niet lekker in je vel'], ['drank', 'alcohol', 'verslaving', 'verslaafd'],
  ['woningcorporatie', 'corporatie', 'woonstichting', 'verhuurder'],
  ['grofvuil', 'grof afval', 'afval'], ['ruzie', 'overlast', 'burenruzie'], ['stadspas', 'meedoenpas', 'kortingspas'], ['fiets', 'fietsen'],
  ['nederlands', 'taal', 'taalles'], ['vluchteling', 'statushouder', 'nieuwkomer', 'inburgeraar'], ['vrijwilliger', 'vrijwilligerswerk', 'meehelpen'],
  ['baan', 'werk', 'vacature'], ['rolstoel', 'rollator', 'krukken', 'hulpmiddel'], ['homo', 'lesbisch', 'queer', 'lhbti', 'trans'],
  ['sporten', 'sport', 'bewegen'],
].map((words) => ({ words }));
