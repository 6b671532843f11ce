import type pg from 'pg';
import * as v from 'valibot';
import { asOwner, createRegionSchema, newId, type Database } from '#platform/db/index.ts';
import { CONTENT_CHANNEL, REGIONS_CHANGED } from '#platform/http/content-version.ts';
import type { Regions } from '#platform/http/site.ts';
import { checked, refuse, type Locale, type Region } from '#platform/use-case/index.ts';
import { helpEntries, line, quiet } from './settings.ts';

/** First path words that pages of the installation itself use; no wijk may be called so. */
export const reservedWords = [
  '_app',
  'aanbod',
  'activiteiten',
  'agenda',
  'antwoorden',
  'api',
  'appen',
  'balie',
  'beginnen',
  'beheer',
  'bellijst',
  'bijhouden',
  'code',
  'contactpersoon',
  'datum',
  'demo',
  'en',
  'favicon.ico',
  'gesprek',
  'healthz',
  'hulp',
  'inloggen',
  'kaart',
  'kanalen',
  'klopt', 'komt', 'uitnodiging', 'verslag', 'afspraak', 'stukken',
  'lijst',
  'mee',
  'meedoen',
  'mijn',
  'netwerken',
  'nieuws',
  'onderwerp',
  'organisaties',
  'plekken',
  'post',
  'privacy',
  'reeks',
  'robots.txt',
  'samen', 'samenwerken',
  'sitemap.xml',
  'stoppen',
  'stroken',
  'toegankelijkheid',
  'uitloggen',
  'vandaag',
  'verstuurd',
  'vraag',
  'wegwijs',
  'welkom',
  'zoek',
] as const;

export const hostName = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9.-]{1,253}$/, 'regions.hostUnclear'));

export const regionInput = v.object({
  slug: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'regions.slugUnclear')),
  name: line,
  country: v.picklist(['NL', 'BE'], 'regions.countryUnclear'),
  hosts: v.pipe(v.array(hostName), v.minLength(1, 'regions.hostUnclear'), v.maxLength(20, 'regions.hostUnclear')),
  ...helpEntries,
  isDemo: v.optional(v.boolean(), false),
});

type Row = { id: string; slug: string; schema_name: string; name: string; country: string; locale: string; is_demo: boolean; settings: unknown; host: string | null };

/**
 * Makes a region: its row, its schema, its login role. Needs the owner of the database, since the application's role owns nothing.
 * @throws Refusal `regions.slugTaken` or `regions.hostTaken`.
 */
export async function createRegion(ownerUrl: string, rawInput: unknown, now: Date): Promise<void> {
  const input = checked(regionInput, rawInput);
  const schema = `region_${input.slug.replaceAll('-', '_')}`;
  await asOwner(ownerUrl, async (client) => {
    await refuseTaken(client, input.slug, schema, input.hosts);
    // The schema comes first: what a crash leaves behind then is an empty schema, and not a region that no page can be made of.
    await createRegionSchema(client, schema);
    await client.query('begin');
    try {
      await refuseTaken(client, input.slug, schema, input.hosts);
      const id = newId();
      const settings: Region['settings'] = { helpPhone: input.helpPhone, helpHours: input.helpHours, helpPlace: input.helpPlace, schoolRegion: input.schoolRegion, ...quiet };
      await client.query('insert into commons.region (id, slug, schema_name, name, country, locale, is_demo, settings, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, input.slug, schema, input.name, input.country, input.country === 'BE' ? 'nl-BE' : 'nl', input.isDemo, JSON.stringify(settings), now]);
      for (const [i, host] of input.hosts.entries()) await client.query('insert into commons.region_host (host, region_id, is_main) values ($1, $2, $3)', [host, id, i === 0]);
      await client.query('select pg_notify($1, $2)', [CONTENT_CHANNEL, REGIONS_CHANGED]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

async function refuseTaken(client: pg.Client, slug: string, schema: string, hosts: readonly string[]): Promise<void> {
  const { rowCount: sameName } = await client.query('select 1 from commons.region where slug = $1 or schema_name = $2', [slug, schema]);
  if (sameName) refuse('regions.slugTaken', { status: 422, fields: { name: 'regions.slugTaken' } });
  const { rows: [sameHost] } = await client.query<{ host: string }>('select host from commons.region_host where host = any ($1)', [hosts]);
  if (sameHost) refuse('regions.hostTaken', { status: 422, values: sameHost, fields: { hosts: 'regions.hostTaken' } });
}

/** All regions of the installation, by name. */
export async function allRegions(db: Database): Promise<Region[]> {
  const { rows } = await db.pool.query<Row>(`select id, slug, schema_name, name, country, locale, is_demo, settings,
    (select host from commons.region_host h where h.region_id = r.id and h.is_main) as host from commons.region r order by name`);
  return rows.map(regionOf);
}

/**
 * Opens the book of regions, in memory since every request asks it; it reads itself again as often as `refresh` is called. A lone region answers to
 * every host name; otherwise an unknown name leads nowhere.
 */
export async function openRegionBook(db: Database): Promise<Regions> {
  let regions: Region[] = [];
  let hosts = new Map<string, Region>();
  const book: Regions = {
    all: () => regions,
    isNameOf: ({ id }, host) => hosts.get(host)?.id === id,
    byHost: (host) => hosts.get(host.toLowerCase().replace(/:\d+$/, '')) ?? (regions.length === 1 ? regions[0] : undefined),
    async refresh() {
      regions = await allRegions(db);
      const { rows } = await db.pool.query<{ host: string; region_id: string }>('select host, region_id from commons.region_host');
      hosts = new Map(rows.map((r) => [r.host, regions.find((region) => region.id === r.region_id)!]));
    },
  };
  await book.refresh();
  return book;
}

function regionOf(row: Row): Region {
  return { id: row.id, slug: row.slug, schema: row.schema_name, name: row.name, country: row.country as Region['country'], locale: row.locale as Locale, isDemo: row.is_demo, host: row.host, settings: { ...quiet, ...(row.settings as Region['settings']) } };
}
