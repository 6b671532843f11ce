/** Where mail programs put what they quote, as it begins in their HTML. */
const QUOTES = ['<blockquote', 'class="gmail_quote', 'class="gmail_attr', 'id="appendonsend"', 'id="divrplyfwdmsg"', 'id="mail-editor-reference-message-container"', 'class="moz-cite-prefix"', 'class="yahoo_quoted', 'class="protonmail_quote', 'name="quote"', 'border-top:solid #e1e1e1', 'border-top:solid #b5c4df'];
const BREAKS = /^\/?(p|div|tr|li|ul|ol|table|h[1-6]|section|article|hr|pre)$/, HIDDEN = ['head', 'style', 'script', 'title', 'template'];
const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euml: 'ë', eacute: 'é', egrave: 'è', ecirc: 'ê', iuml: 'ï', ouml: 'ö', uuml: 'ü', agrave: 'à', aacute: 'á', ccedil: 'ç', euro: '€', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' };

/** The words of a mail in HTML, a line for each block, up to what it quotes. Reads each sign once, however wrong the HTML is. */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase(), starts = QUOTES.map((mark) => lower.indexOf(mark)).filter((at) => at >= 0), end = starts.length ? lower.lastIndexOf('<', Math.min(...starts)) : html.length;
  const above = words(html.slice(0, Math.max(0, end)));
  return above.trim() ? above : words(html);
}

function words(html: string): string {
  const parts: string[] = [];
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at), text = html.slice(at, open < 0 ? html.length : open);
    parts.push(text.replace(/\s+/g, ' '));
    if (open < 0) break;
    const isComment = html.startsWith('<!--', open), close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) break;
    const tag = /^\/?[a-z][a-z0-9]*/i.exec(html.slice(open + 1, open + 20))?.[0].toLowerCase() ?? '';
    at = close + (isComment ? 3 : 1);
    if (tag === 'br' || BREAKS.test(tag)) parts.push('\n');
    if (HIDDEN.includes(tag)) at = behind(html, tag, at);
  }
  return parts.join('').replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decoded(name) ?? whole).replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n');
}

/** Where a part that nobody sees ends; the end of all when it does not. */
function behind(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}`, 'gi');
  end.lastIndex = from;
  const close = end.exec(html) ? html.indexOf('>', end.lastIndex) : -1;
  return close < 0 ? html.length : close + 1;
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
}
