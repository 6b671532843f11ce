import { asOwner } from '#platform/db/index.ts';
import { CONTENT_CHANNEL } from '#platform/http/content-version.ts';
import { readTaxonomy, type TaxonomyFile } from './read-taxonomy.ts';

export type TaxonomySummary = { taxonomy: string; new: number; changed: number; same: number; wrong: TaxonomyFile['wrong'] };

/**
 * Reads an outside list of subjects into the reference data of all regions, in one transaction. Languages add up: a Dutch file
 * leaves the English that is there. The same file again changes nothing. Needs the owner of the database.
 * @throws Refusal when the file is no list that we know, or broken.
 */
export async function importTaxonomy(ownerUrl: string, file: { name: string; bytes: Uint8Array }): Promise<TaxonomySummary> {
  const { taxonomy, terms, wrong } = readTaxonomy(file.name, file.bytes);
  return asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    try {
      await client.query(`insert into commons.taxonomy (id, name, version, source) values ($1, $2, $3, $4)
        on conflict (id) do update set name = excluded.name, version = excluded.version, source = excluded.source`, [taxonomy.id, taxonomy.name, taxonomy.version, file.name]);
      const { rows } = await client.query<{ existed: boolean }>(`
        with told as (
          select told.*, t.id is not null as existed, coalesce(t.name, '{}') || told.name as names, coalesce(t.description, '{}') || told.description as descriptions
          from jsonb_to_recordset($2::jsonb) as told (id text, parent text, kind text, position int, name jsonb, description jsonb)
          left join commons.taxonomy_term t on t.taxonomy_id = $1 and t.id = told.id),
        written as (
          insert into commons.taxonomy_term as t (taxonomy_id, id, parent_id, kind, position, name, description)
          select $1, id, parent, kind, position, names, descriptions from told
          on conflict (taxonomy_id, id) do update set parent_id = excluded.parent_id, kind = excluded.kind, position = excluded.position, name = excluded.name, description = excluded.description
          where (t.parent_id, t.kind, t.position, t.name, t.description) is distinct from (excluded.parent_id, excluded.kind, excluded.position, excluded.name, excluded.description)
          returning t.id)
        select existed from written join told using (id)`, [taxonomy.id, JSON.stringify(terms)]);
      await client.query('select pg_notify($1, schema_name) from commons.region', [CONTENT_CHANNEL]);
      await client.query('commit');
      const changed = rows.filter((row) => row.existed).length;
      return { taxonomy: `${taxonomy.name} ${taxonomy.version}`, new: rows.length - changed, changed, same: terms.length - rows.length, wrong };
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}
