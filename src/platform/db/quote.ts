/** A name as an SQL identifier. Only for names that the application chose; a NUL or an empty name is a bug. */
export function quoteName(name: string): string {
  if (!name || name.includes('\0')) throw new Error(`not an SQL name: ${JSON.stringify(name)}`);
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text as an SQL literal, for the few statements that take no parameters (SET, CREATE ROLE). */
export function quoteText(text: string): string {
  if (text.includes('\0')) throw new Error('text for SQL holds a NUL');
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
