type Box = { x: number; y: number; width: number; height: number };
/** Millimetres. `window` as it lies on the envelope, from the top left; `address` as it lies on the sheet. */
export type WindowPlace = { side: 'left' | 'right'; envelopes: { width: number; height: number; window: Box }[]; address: Box };

/**
 * Envelopes for a sheet folded in three. The sheet slides in its envelope; the address stands where the window shows it whole, however it lies. In Belgium
 * the last line also stays 30 mm above the edge of the envelope, where the post prints its own code.
 */
export const windows: Record<'NL' | 'BE', WindowPlace> = {
  NL: {
    side: 'left',
    envelopes: [{ width: 220, height: 110, window: { x: 20, y: 60, width: 100, height: 30 } }, { width: 220, height: 110, window: { x: 20, y: 50, width: 110, height: 40 } }],
    address: { x: 22, y: 60.5, width: 86, height: 18 },
  },
  BE: {
    side: 'right',
    envelopes: [{ width: 220, height: 110, window: { x: 105, y: 45, width: 100, height: 45 } }, { width: 229, height: 114, window: { x: 114, y: 49, width: 100, height: 45 } }],
    address: { x: 117, y: 50.5, width: 76, height: 18 },
  },
};
