import { bookletPaper, type BookletView } from '#modules/directory/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { folded } from './fold.ts';
import { typeset, type Printed } from './typeset.ts';

/** `normal` A5; `large` A4 with letters of 18 points; `folded` A5 two by two on A4, for the printer. */
export type Edition = 'normal' | 'large' | 'folded';

/**
 * "Wegwijs in <wijk>" as a PDF, 150 services within five seconds. Normal and large editions can be read by a screen reader (PDF/UA-1).
 * Refuses `print.noEntries` for an empty wijk, `print.tooSlow`.
 */
export async function printBooklet(view: BookletView, edition: Edition): Promise<Printed> {
  if (view.themes.every((theme) => theme.entries.length === 0)) refuse('print.noEntries');
  const paper = bookletPaper(view, { format: edition === 'large' ? 'large' : 'normal', foldable: edition === 'folded' });
  const booklet = await typeset(paper);
  return edition === 'folded' ? folded(booklet) : booklet;
}
