const BROWSERS: [RegExp, string][] = [[/Edg/, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox\/|FxiOS/, 'Firefox'], [/Chrom(e|ium)\/|CriOS/, 'Chrome'], [/Safari\//, 'Safari']];
const MACHINES: [RegExp, string][] = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/CrOS/, 'Chromebook'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux']];

/** The browser and machine of a User-Agent header in words that its owner knows: "Firefox, Windows". Kept instead of the header, which tells more than is needed. */
export function deviceInWords(userAgent: string | null): string {
  const named = [BROWSERS, MACHINES].map((list) => list.find(([mark]) => mark.test(userAgent ?? ''))?.[1]);
  return named.filter(Boolean).join(', ') || '?';
}
