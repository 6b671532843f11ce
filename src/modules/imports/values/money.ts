import { readWholeDay } from '#platform/days/index.ts';

/** What something costs; `amountCents` only with `amount`. `validFrom` and `validUntil` are the first and last day of that price, where they are told. */
export type Cost = { kind: 'free' | 'amount' | 'voluntary' | 'depends' | 'unknown'; amountCents: number | null; description: string | null; validFrom?: string; validUntil?: string };

const amount = /(?:€|eur(?:o)?\b\.?)\s*(\d[\d.,]*)(?:,?-)?|(?<![\d.,])(\d[\d.,]*)(?:,-)?\s*(?:€|euro\b|eur\b)/gi;
const free = /\b(gratis|kosteloos|kostenloos|geen kosten|vrije toegang|free( of charge)?|no (cost|fee))\b/i;
const voluntary = /\b(vrijwillige|vrije) (bijdrage|gift)\b|\b(donatie|fooienpot|gift|donation)\b/i;
const depends = /\b(draagkracht|inkomen|inkomensafhankelijk|afhankelijk|wisselend|verschilt|verschillend|vergoed|vergoeding|vergoedt|zorgverzekering|ziekenfonds|wmo|indicatie|zie (de )?(web)?site|op aanvraag|sliding)\b/i;

/** What a cell about costs says. A bare number is euros; nought is free. A text it cannot place is `unknown` with its own words. */
export function readCosts(cell: string | number): Cost[] {
  if (typeof cell === 'number') return [ofEuros(cell, null)];
  const text = cell.trim();
  if (text === '' || /^(-+|\?+|onbekend|n\.?v\.?t\.?|unknown)$/i.test(text)) return [];
  const bare = /^\d[\d.,]*$/.test(text) ? cents(text) : null;
  if (bare !== null) return [ofEuros(bare / 100, null)];
  const parts = text.split(/\s*[;\n]\s*|, (?=[^,]*(?:€|euro|gratis))/i).filter((part) => part !== '');
  return parts.map((part) => {
    const { words, ...period } = periodIn(part);
    return { ...readCost(words), ...period };
  });
}

const wholeDay = String.raw`\d{1,2}(?: ?[-/.] ?\d{1,2} ?[-/.] ?| \p{L}{3,9}\.? )\d{4}`;
const period = new RegExp(String.raw`[ ,(]*(?:\b(?:van|vanaf|from) (${wholeDay}))?(?: ?\b(?:t/m|tot en met|until) (${wholeDay}))?[ )]*$`, 'iu');

/** The days at the end of a text about costs, and what stands before them. A day without a year stays among the words: nobody knows which it is next year. */
function periodIn(text: string): { words: string; validFrom?: string; validUntil?: string } {
  const [written = '', from = '', until = ''] = period.exec(text) ?? [], validFrom = readWholeDay(from), validUntil = readWholeDay(until), words = text.slice(0, text.length - written.length);
  if (words === '' || (from !== '' && validFrom === null) || (until !== '' && validUntil === null) || (validFrom === null && validUntil === null)) return { words: text };
  return { words, ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) };
}

function readCost(text: string): Cost {
  const amounts = [...text.matchAll(amount)].map((match) => cents(match[1] ?? match[2] ?? '')).filter((value) => value !== null);
  const whole = { amountCents: null, description: text.slice(0, 200) };
  if (amounts.length === 1 && !/\b(vanaf|van|tot|max|maximaal|minimaal|ca|circa)\b/i.test(text)) return ofEuros((amounts[0] ?? 0) / 100, rest(text.replace(amount, ' ')));
  if (amounts.length > 0) return { kind: 'depends', ...whole };
  if (depends.test(text)) return { kind: 'depends', ...whole };
  if (voluntary.test(text)) return { kind: 'voluntary', amountCents: null, description: rest(text.replace(voluntary, '')) };
  if (/\b(niet|deels) gratis\b/i.test(text)) return { kind: 'depends', ...whole };
  if (free.test(text)) return { kind: 'free', amountCents: null, description: rest(text.replace(free, ' ')) };
  if (/^(nee|geen|nihil)\b/i.test(text)) return { kind: 'free', amountCents: null, description: null };
  return { kind: 'unknown', ...whole };
}

const ofEuros = (euros: number, description: string | null): Cost =>
  euros <= 0 ? { kind: 'free', amountCents: null, description } : { kind: 'amount', amountCents: Math.round(euros * 100), description };

/** `1.250,50`, `2,5`, `2.50`, `5,-` in cents; null when it is no sum of money that anybody asks. */
function cents(written: string): number | null {
  const digits = written.replace(/[.,]$/, '').replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.');
  const value = Math.round(Number(digits) * 100);
  return Number.isFinite(value) && value >= 0 && value <= 10_000_000 ? value : null;
}

function rest(text: string): string | null {
  const words = text.replace(/\s+/g, ' ').replace(/^[\s,.:;()–-]+|[\s,:;(–-]+$/g, '').replace(/^\w\.?$/, '');
  return words === '' || /^(ja|kosten|bijdrage|deelname|toegang|entree|is|het is)$/i.test(words) ? null : words.slice(0, 200);
}
