/** How people shorten in a message, and Flemish forms of small words: `typed > meant`. Words that stand for nothing here are small words already. */
const SHORTHAND = `
mn, mijne, mijnen, menen > mijn; zn, zijne, zijnen > zijn; onzen > onze; uwe, uwen > uw; ulle, ullie > jullie; gij, ge > je; den > de; ne, nen > een;
snachts > s nachts; savonds > s avonds; smorgens > s morgens; sochtends > s ochtends; smiddags > s middags; szondags > s zondags;
k > ik; kheb > ik heb; kwil > ik wil; kzoek > ik zoek; kben > ik ben; ni, nie > niet; nix, nikske > niks; da > dat; wa > wat; tis > het is; vd > van de; vh > van het;
ff, effe, effen, efkes, effkes, eventjes > even; gwn > gewoon; mss, wss, wrs > misschien; ivm, mbt > over; tbv, vr > voor; icm > met; evt > misschien; bv, bijv > bijvoorbeeld; idd, iig, sws > ook; zsm > snel; ofz, ofzo, enzo > ook;
dr > dokter; zkh > ziekenhuis; psych > psycholoog; fysio > fysiotherapeut; hw > huiswerk; ned > nederlands; wisk > wiskunde; foon > telefoon; mobieltje > mobiel; compu, comp > computer; appt > appartement; gem > gemeente; prob > probleem; info > informatie; wkd > weekend; vrijw > vrijwilliger; sollic > solliciteren; kids > kinderen
`;

const meant = new Map(SHORTHAND.split(';').flatMap((line) => {
  const [typed = '', words = ''] = line.split('>').map((side) => side.trim());
  return typed.split(',').map((word): [string, string[]] => [word.trim(), words.split(' ')]);
}));

/** The words that a folded word of a message stands for: "mn" is mijn, "vd" is van de. Others stand for themselves. */
export function writtenOut(word: string): readonly string[] {
  return meant.get(word) ?? [word];
}
