import { typeset, type Printed } from './typeset.ts';

export type Side = [left: number | null, right: number | null];

/**
 * Which pages stand beside each other on the sides of the sheets, when the stack is folded in the middle: the first side carries the
 * last page and the first. Missing pages up to a multiple of four stay white, just before the last.
 */
export function foldedSides(pages: number): Side[] {
  const whole = Math.ceil(pages / 4) * 4;
  const pageAt = (n: number): number | null => (n === whole ? pages : n < pages ? n : null);
  return Array.from({ length: whole / 2 }, (_, side): Side => {
    const [low, high] = [side + 1, whole - side];
    return side % 2 === 0 ? [pageAt(high), pageAt(low)] : [pageAt(low), pageAt(high)];
  });
}

/**
 * A5 pages in pairs on A4 sheets lying down, for a printer that prints both sides and turns over the short edge; then fold and staple.
 * Only for paper: who reads on a screen gets the booklet itself.
 */
export async function folded(booklet: Printed): Promise<Printed> {
  // Millimetres: half an A4 is half a millimetre wider than an A5.
  const data = { sheet: 297, width: 148, height: 210, sides: foldedSides(booklet.pages) };
  return typeset({ template: 'outlets/print/fold.typ', data, files: { 'booklet.pdf': booklet.pdf } }, { standard: 'print' });
}
