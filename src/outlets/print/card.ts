import { cardPaper, type CardView } from '#modules/directory/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { typeset, type Printed } from './typeset.ts';

/**
 * The most useful of a wijk for one audience (children, newcomers, older people) on one sheet: A4, both sides, folded in three, PDF/UA-1.
 * Print over the short edge. Refuses `print.noEntries`, `print.tooSlow`.
 */
export async function printCard(view: CardView): Promise<Printed> {
  if (view.entries.length === 0) refuse('print.noEntries');
  return typeset(cardPaper(view));
}
