import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { refuse } from '#platform/use-case/index.ts';
import { digcomp, openEligibility } from './taxonomies.ts';

/** Text by language: { nl: ..., en: ... }. */
type Translated = Record<string, string>;

export type Term = { id: string; parent: string | null; kind: 'area' | 'competence' | 'service' | 'situation'; position: number; name: Translated; description: Translated };

/** An outside list of subjects as a file tells it. `wrong` are entries that could not be used, with their place in the file. */
export type TaxonomyFile = { taxonomy: { id: string; name: string; version: string }; terms: Term[]; wrong: { line: number; reason: string; values: Record<string, string> }[] };

const digcompList = { id: digcomp, name: 'DigComp', version: '3.0' };

/**
 * Recognises and reads a taxonomy: DigComp 3.0 as JSON-LD or as the CSV of its framework, Open Eligibility as XML. Of DigComp the
 * competence areas and competences; its hundreds of statements and outcomes say more than a theme does.
 * @throws Refusal `themes.fileUnknown` or `themes.fileBroken`
 */
export function readTaxonomy(name: string, bytes: Uint8Array): TaxonomyFile {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (text.startsWith('{')) return readJsonLd(text);
  if (text.startsWith('<')) return readOpenEligibility(text);
  if (/^"?location"?,"?context"?,"?source"?,"?target"?\r?\n/.test(text)) return readFramework(text, languageOf(name));
  return refuse('themes.fileUnknown', { status: 422 });
}

type Node = Record<string, string | undefined>;

function readJsonLd(text: string): TaxonomyFile {
  const graph = jsonGraph(text);
  const terms = graph.flatMap((node, position) => {
    const [type, id] = (node['@id'] ?? '').split('/');
    if (!id || (type !== 'CompetenceArea' && type !== 'Competence')) return [];
    const kind = type === 'CompetenceArea' ? 'area' as const : 'competence' as const;
    return [{ id, parent: node.competence_area_id?.split('/')[1] ?? null, kind, position, name: translations(node, 'name'), description: translations(node, 'description') }];
  });
  if (terms.length === 0) refuse('themes.fileUnknown', { status: 422 });
  return { taxonomy: digcompList, terms: inOrder(terms), wrong: [] };
}

function jsonGraph(text: string): Node[] {
  try {
    const graph = (JSON.parse(text) as { '@graph'?: unknown })['@graph'];
    return Array.isArray(graph) ? graph.filter((node) => typeof node === 'object' && node !== null) as Node[] : [];
  } catch {
    return refuse('themes.fileBroken', { status: 422 });
  }
}

/** `name` is English, `name_nl` Dutch, and so on for any language. */
function translations(node: Node, field: string): Translated {
  const pattern = new RegExp(`^${field}(?:_([a-z]{2}))?$`);
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => {
    const found = pattern.exec(key);
    return found && value ? [[found[1] ?? 'en', value.trim()]] : [];
  }));
}

/** The translators' own table: English beside the language of the file. */
function readFramework(text: string, language: string): TaxonomyFile {
  const terms = new Map<string, Term>();
  const rows: { location: string; source: string; target: string }[] = parse(text, { columns: true, skip_empty_lines: true });
  for (const { location, source, target } of rows) {
    const [, kind, id, field] = /^digcomp\.(area|competence)\.([\d.]+)\.(label|description)$/.exec(location) ?? [];
    if (!id) continue;
    const term = terms.get(id) ?? { id, kind: kind as 'area' | 'competence', parent: kind === 'competence' ? id.split('.')[0]! : null, position: 0, name: {}, description: {} };
    const texts = field === 'label' ? term.name : term.description;
    texts.en = source.trim();
    if (target.trim()) texts[language] = target.trim();
    terms.set(id, term);
  }
  if (terms.size === 0) refuse('themes.fileUnknown', { status: 422 });
  return { taxonomy: digcompList, terms: inOrder([...terms.values()]), wrong: [] };
}

/** nl.csv is the Dutch table. The file itself does not say which language it holds. */
const languageOf = (name: string): string => /(?:^|[^a-z])([a-z]{2})\.csv$/i.exec(name)?.[1]?.toLowerCase() ?? 'nl';

/** Areas first, each in the order of its number, so that every file of the list gives the same order. */
function inOrder(terms: Term[]): Term[] {
  const key = (term: Term) => term.id.split('.').map((part) => part.padStart(3, '0')).join('.');
  return terms.sort((a, b) => (a.kind === b.kind ? key(a).localeCompare(key(b)) : a.kind === 'area' ? -1 : 1)).map((term, position) => ({ ...term, position }));
}

function readOpenEligibility(text: string): TaxonomyFile {
  const reader = new OpenEligibilityReader();
  try {
    // The file says it is XML 2.0, which does not exist.
    reader.parser.write(text.replace(/^<\?xml[^>]*\?>/, '')).close();
  } catch {
    refuse('themes.fileBroken', { status: 422 });
  }
  if (reader.terms.size === 0 || reader.version !== '2.0') refuse('themes.fileUnknown', { status: 422 });
  return { taxonomy: { id: openEligibility, name: 'Open Eligibility', version: '2.0' }, terms: [...reader.terms.values()], wrong: reader.wrong };
}

/** Levels are elements inside each other; descriptions of the first level stand apart, before them. */
class OpenEligibilityReader {
  readonly parser = new SaxesParser();
  readonly terms = new Map<string, Term>();
  readonly wrong: TaxonomyFile['wrong'] = [];
  version = '';
  readonly #descriptions = new Map<string, string>();
  readonly #path: (string | null)[] = [];
  #kind: 'service' | 'situation' | undefined;
  #text = '';
  #category = '';

  constructor() {
    this.parser.on('error', (error) => { throw error; });
    this.parser.on('text', (text) => { this.#text += text; });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.#text = '';
      if (name === 'services') this.#kind = 'service';
      else if (name === 'situations') this.#kind = 'situation';
      else if (name === 'category') this.#category = String(attributes.id ?? '');
      else if (name.endsWith('_level')) this.#level(String(attributes.id ?? ''), String(attributes.title ?? '').trim());
    });
    this.parser.on('closetag', ({ name }) => {
      if (name === 'version') this.version = this.#text.trim();
      else if (name === 'category') this.#descriptions.set(this.#category, this.#text.trim());
      else if (name.endsWith('_level')) this.#path.pop();
    });
  }

  #level(id: string, title: string): void {
    const parent = this.#path.findLast((one) => one !== null) ?? null;
    const usable = /^\d+$/.test(id) && title !== '' && this.#kind !== undefined && !this.terms.has(id);
    this.#path.push(usable ? id : null);
    if (!usable) {
      this.wrong.push({ line: this.parser.line, reason: this.terms.has(id) ? 'themes.idTwice' : 'themes.idMissing', values: { id, name: title } });
      return;
    }
    const description = this.#descriptions.get(id);
    this.terms.set(id, { id, parent, kind: this.#kind!, position: this.terms.size, name: { en: title }, description: description ? { en: description } : {} });
  }
}
