/**
 * What reading one spreadsheet or document may cost. A sociale kaart of a large city is some 5,000 rows of 40 columns and under 3 MB; everything
 * here leaves an order of magnitude above that, and keeps the process under 400 MB whatever is sent.
 */
export const limits = {
  /** The whole file is held in memory while it is read. */
  fileBytes: 20 * 2 ** 20,
  /** The XML of 50,000 well filled rows is about 100 MB; what unpacks to more was made to do harm. */
  unzippedBytes: 200 * 2 ** 20,
  /** Files inside the zip: a workbook of fifty sheets with pictures stays below. */
  zipEntries: 2_000,
  sheets: 50,
  /** Filled rows of one sheet; empty ones between them are free. */
  rows: 50_000,
  columns: 200,
  /** Filled cells of all sheets together: 10,000 rows of 50 columns. */
  cells: 500_000,
  /** Excel's own limit for one cell. */
  cellCharacters: 32_767,
  /** All texts together; two bytes a character. */
  characters: 20_000_000,
  /** Paragraphs and tables of one document: some four hundred pages. */
  documentBlocks: 10_000,
} as const;
