import type { LetterPart } from '#platform/contribution.ts';
import type { Locale, Work } from '#platform/use-case/index.ts';
import { agreementInWords } from './agreement-in-words.ts';
import { inOrder, sides } from './aspects.ts';
import { paperCards, paperIntro } from './paper-card.ts';
import { isOpen, isSame, readRound, seatsOf, type Round, type Seat } from './round.ts';
import { cardsIn, countedFrom, saidOf, type Card } from './said.ts';
import { isEnough, type Said } from './summary.ts';
import { feedbackText } from './texts.ts';

type Row = { id: string; round: string | null; holder: string | null };

/** What a letter about cards holds, by delivery: what was agreed and the cards to fill in; after it closed what was said of who gets it. Needs the whole region's reach. */
export async function cardsByLetter(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows: Row[] = (await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id', 'd.party_id', 'd.person_id']).where('d.id', 'in', [...deliveryIds]).execute())
    .map(({ id, subject_id, party_id, person_id }) => ({ id, round: subject_id, holder: party_id ? `party:${party_id}` : `person:${person_id}` }));
  const parts = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ round }) => round)) {
    const round = id ? await readRound(work, id) : undefined;
    if (round) for (const [row, part] of await lettersFor(work, round, some)) parts.set(row, part);
  }
  return parts;
}

async function lettersFor(work: Work, round: Round, rows: readonly Row[]): Promise<[string, LetterPart][]> {
  const { region: { locale, name, settings } } = work, seats = await seatsOf(work, round), cards = round.closedAt && round.isNamed ? await cardsIn(work, round.id) : [];
  const said = !round.closedAt ? null : round.isNamed ? countedFrom(cards, seats) : await saidOf(work, round, seats), returnTo = feedbackText(locale, 'paperReturn', { place: [name, settings.helpPlace].filter(Boolean).join(', ') });
  return rows.flatMap(({ id, holder }): [string, LetterPart][] => {
    const seat = seats.find(({ holders, isIn }) => isIn && holders.includes(holder ?? ''));
    if (!seat) return [];
    if (said) return [[id, { sections: [{ heading: feedbackText(locale, 'receivedTitle'), lines: saidInLines(round, seats, cards.filter(({ about, state }) => about === seat.id && state !== 'removed'), said.get(seat.id)!, locale) }, ...summaryInLines(round, locale)], slip: null }]];
    if (!isOpen(round, work.now)) return [];
    return [[id, { paragraphs: feedbackText(locale, 'askPaper', { network: round.network.name, phone: settings.helpPhone }).split('\n\n'), sections: [{ heading: feedbackText(locale, 'agreedTitle'), lines: [agreementInWords(round, locale).join(' ')] }], slip: null, forms: formsFor(round, seats, seat, returnTo, locale) }]];
  });
}

const seatName = ({ memberId, name }: Seat, locale: Locale): string => (memberId ? name : feedbackText(locale, 'asCarrier', { name: name || 'none' }));

const formsFor = (round: Round, seats: readonly Seat[], own: Seat, returnTo: string, locale: Locale): NonNullable<LetterPart['forms']> => ({
  title: `${round.network.name}: ${feedbackText(locale, 'title')}`, intro: paperIntro(round, seats.filter((seat) => seat.isIn && !isSame(seat, own)).map((seat) => seatName(seat, locale)), locale), list: paperCards(round, locale), returnTo,
});

/** What was said of one, a line each. */
function saidInLines(round: Round, seats: readonly Seat[], cards: readonly Card[], said: Said, locale: Locale): string[] {
  const say = (key: Parameters<typeof feedbackText>[1], values = {}) => feedbackText(locale, key, values);
  if (!isEnough(round, said.cards)) return [say(round.isNamed ? 'receivedNone' : 'receivedTooFew')];
  if (!round.isNamed) return countsInLines(said, locale);
  const sentences = (...parts: (string | null)[]) => parts.flatMap((part) => (part ? [`${part.replace(/[.!?]+$/, '')}.`] : [])).join(' ');
  return cards.map(({ from, strength, wish, strengthWords, wishWords }) => {
    const giver = seats.find(({ id }) => id === from);
    return [say('fromWhom', { name: giver ? seatName(giver, locale) : '' }), sentences(`${say('strengthIs')}: ${say(`aspect_${strength}`)}`, strengthWords), sentences(`${say('wishIs')}: ${say(`aspect_${wish}`)}`, wishWords)].join(' ');
  });
}

const countsInLines = ({ strengths, wishes }: Pick<Said, 'strengths' | 'wishes'>, locale: Locale): string[] =>
  sides.map((side) => `${feedbackText(locale, `most_${side}`)}: ${inOrder(side === 'strength' ? strengths : wishes).map(({ aspect, n }) => feedbackText(locale, 'countOf', { what: feedbackText(locale, `aspect_${aspect}`), n })).join('; ')}.`);

const summaryInLines = ({ summary }: Round, locale: Locale): LetterPart['sections'] =>
  (summary ? [{ heading: feedbackText(locale, 'summaryTitle'), lines: [feedbackText(locale, 'summaryOf', { cards: summary.cards, members: summary.members }), ...countsInLines(summary, locale)] }] : []);
