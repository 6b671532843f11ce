/** What somebody wrote themselves in a mail that answers another: mail programs put what they quote below, each under a heading of its own. */

const LONGEST_LINE = 1000;
/** A heading above a quotation may be wrapped over so many lines. */
const HEADING_LINES = 4;

/** "-----Oorspronkelijk bericht-----", and the same in the languages of our readers. */
const DIVIDER = /^[-_\s]*-{2,}\s*(oorspronkelijk bericht|origineel bericht|original message|doorgestuurd bericht|forwarded message|message d['’]origine|message transféré|ursprüngliche nachricht)\s*-{2,}/i;
/** "Op di 24 nov 2026 om 10:00 schreef Wijkverband <antwoord@wijk.example>:", and with the name first. */
const WROTE = /^(op|on|le|am|il)\s.{3,300}\b(schreef|het volgende geschreven|wrote|a écrit|schrieb)\b.{0,200}:\s*$/i;
const NAME_WROTE = /^.{0,120}(<|&lt;|\[mailto:)[^\s<>]{3,120}@[^\s<>]{3,120}(>|&gt;|\]).{0,60}(schreef|wrote|a écrit|schrieb)\b.{0,120}:\s*$/i;
const DATED = /^\d{4}-\d{2}-\d{2}\s.{0,120}<[^\s<>]{3,200}@[^\s<>]{3,200}>:\s*$/;
/** The heading that Outlook writes: at least three of such lines below each other. */
const FROM = /^\*?(van|from|de|von)\*?\s?:\s*\*?\s?\S/i, FIELD = /^\*?(verzonden|verstuurd|sent|envoyé|gesendet|datum|date|aan|to|à|an|cc|onderwerp|subject|objet|betreff)\*?\s?:/i;
/** A signature, and what telephones write below a mail. */
const SIGNATURE = /^(--\s*|__\s*|—\s*)$/, TELEPHONE = /^(verzonden|verstuurd) (vanaf|vanuit|met|via) |^sent (from|with|via) |^get outlook for |^outlook voor |^download outlook |^envoyé (de|depuis|à partir de) |^(van )?mijn (iphone|ipad|samsung|telefoon)\b.{0,20}$/i;

/** The new words of a plain text, without what it quotes and without a signature; what stands below a quotation when nothing stands above it. */
export function newTextOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.slice(0, LONGEST_LINE).replace(/[\u00a0\u200b\ufeff]/g, ' ').trimEnd());
  const quoted = lines.findIndex((_, i) => quoteBegins(lines, i));
  const above = unsigned(quoted < 0 ? lines : lines.slice(0, quoted));
  return above || quoted < 0 ? above : unsigned(below(lines.slice(quoted)));
}

function quoteBegins(lines: readonly string[], i: number): boolean {
  const line = lines[i]!.trim();
  if (line.startsWith('>') || DIVIDER.test(line) || DATED.test(line)) return true;
  if (FROM.test(line) && lines.slice(i + 1, i + 7).filter((next) => FIELD.test(next.trim())).length >= 2) return true;
  if (/^_{10,}$/.test(line) && lines.slice(i + 1, i + 4).some((next) => FROM.test(next.trim()))) return true;
  if (!/^(op|on|le|am|il)\s/i.test(line) && !line.includes('@')) return false;
  return Array.from({ length: HEADING_LINES }, (_, n) => lines.slice(i, i + n + 1).map((part) => part.trim()).join(' ')).some((heading) => WROTE.test(heading) || NAME_WROTE.test(heading));
}

/** Lines between and below quoted ones; where a program quotes without a sign nobody can tell which are new. */
function below(lines: readonly string[]): string[] {
  const isMarked = lines.some((line) => line.startsWith('>'));
  if (!isMarked) return [];
  const first = lines.findIndex((line) => line.startsWith('>'));
  return lines.slice(first).filter((line) => !line.startsWith('>'));
}

function unsigned(lines: readonly string[]): string {
  const end = lines.findIndex((line) => SIGNATURE.test(line) || TELEPHONE.test(line.trim()));
  return (end < 0 ? lines : lines.slice(0, end)).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}
