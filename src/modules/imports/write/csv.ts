import { cellText, type Cell } from '../sheet.ts';

/**
 * Writes a table as Excel and LibreOffice in Dutch open it with a double click: semicolons, a UTF-8 mark, CRLF. A cell that such a
 * program would take for a formula gets an apostrophe in front, which our own reader takes off again.
 */
export function writeCsv(rows: Cell[][]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quote(typeof cell === 'string' ? guardFormula(cell) : cellText(cell))).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}

/** OWASP, "CSV injection": = + - @, tab and carriage return start a formula. A guard of the text's own is guarded too. */
export const guardFormula = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quote = (text: string) => (/[";,|\t\r\n]|^\s|\s$|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
