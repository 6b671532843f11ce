/** Front door of feedback: what other modules, outlets and pages may use. */
export { agreeOnCards, changeAgreement } from './agree.ts';
export { agreementInWords } from './agreement-in-words.ts';
export { aspectsOf, inOrder, subjects, type Aspect, type Counts } from './aspects.ts';
export { CARD } from './facts.ts';
export { cardsPaper } from './print/cards-paper.ts';
export { closeRound } from './close-round.ts';
export { giveCards, noteCards } from './give-cards.ts';
export { answerCard, removeCard } from './respond.ts';
export { showRound, type CardView, type RoundView, type SaidView, type SeatName } from './show-round.ts';
export { showAgreementForm, showRounds, type AgreementFormView, type RoundsView } from './show-rounds.ts';
export { LEAST_ANSWERS, MOST_CARDS } from './summary.ts';
export { feedbackText } from './texts.ts';
