type Known = Error & { code?: string; syscall?: string; path?: string; address?: string; port?: number };

const FULL = 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Wat bewaard was, is er nog.';

/** What the system or the database says in its own English, as a plain Dutch sentence with what to do. Anything else as it stands. */
export function inPlainWords(problem: unknown): string {
  const { code, syscall, path, address, port, message } = problem instanceof Error ? (problem as Known) : ({ message: String(problem) } as Known);
  // 53100 is PostgreSQL's own code.
  if (code === 'ENOSPC' || code === '53100' || /No space left on device/.test(message)) return FULL;
  if (syscall === 'listen' && code === 'EADDRINUSE') return `Poort ${port} is al bezet. Draait het programma al? Kies anders een andere poort met PORT.`;
  if (syscall === 'listen' && code === 'EACCES') return `Op poort ${port} mag deze gebruiker niet luisteren. Kies met PORT een poort boven 1023.`;
  if (code === 'EADDRNOTAVAIL') return `${address} is geen adres van deze computer. Verander HOST.`;
  if (path && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')) return `In ${path} mag deze gebruiker niet schrijven. Geef schrijfrechten, of kies een andere map met WIJKVERBAND_DATA.`;
  return message;
}
