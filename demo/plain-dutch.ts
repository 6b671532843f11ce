/** The measure of plain Dutch for the demo: sentences of at most 15 words and none of the words that only professionals use. */
const longestSentence = 15;

const professional = [
  'signaler', 'hiaat', 'hiaten', 'terugkoppel', 'inventariser', 'faciliter', 'stakeholder', 'participati', 'participer', 'laagdrempelig', 'zelfredzaam',
  'doelgroep', 'integraal', 'integrale', 'casemanag', 'interventie', 'preventie', 'ketenpartner', 'expertise', 'traject', 'indicatie', 'intake', 'implementer',
  'begeleiding op maat', 'maatwerk', 'ondersteuningsvraag', 'hulpvraag', 'zorgvraag', 'cliëntondersteun', 'eigen kracht', 'empower', 'sociaal domein', 'stimuler',
  'optimaliser', 'activering', 'middels', 'dient te', 'teneinde', 'conform', 'desgewenst', 'problematiek', 'welbevinden', 'zelfregie',
];

/** Sentences that are too long, as they stand in the text. A semicolon, colon or line break does not end a sentence. */
export function longSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > longestSentence);
}

export function professionalWords(text: string): string[] {
  const lower = text.toLowerCase();
  return professional.filter((word) => lower.includes(word));
}
