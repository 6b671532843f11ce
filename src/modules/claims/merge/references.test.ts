import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOwner } from '#platform/db/index.ts';
import { house } from '#tests/house.ts';
import { references } from './index.ts';

const h = await house();

/** Columns that name entries and do not go along, with the reason. */
const stays: Record<string, string> = {
  'party_support.party_id': 'written anew with the document', 'private_contact.party_id': 'written anew with the document', 'private_contact.scope': 'written anew with the document',
  'phone.party_id': 'written anew with the document', 'phone.service_id': 'written anew with the document', 'schedule.service_id': 'written anew with the document', 'cost_option.service_id': 'written anew with the document',
  'required_document.service_id': 'written anew with the document', 'service_at_location.service_id': 'written anew with the document', 'service_card.service_id': 'follows from the entry',
  'calendar_item.subject_id': 'follows from the entry', 'search_entry.subject_id': 'follows from the entry', 'service.party_id': 'offers move by their own writer, each with a version',
  'version.subject_id': 'the history of the one that went stays its own, for the undo', 'fact.subject_id': 'only added to', 'import_change.entry_id': 'what an import did stays true of what it did it to',
  'merge.kept_id': 'is about the merge', 'merge.gone_id': 'is about the merge',
};

test('every column that may name a party or an offer goes along in a merge, or says why not', async () => {
  const rows = await asOwner(h.url, async (client) => (await client.query(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'region_rivierstad'
    and (column_name ~ '(^|_)(party|entry|supporter|owner|instead|subject|target|service|kept|gone)_id$' or column_name in ('scope', 'holder', 'sender')) order by 1`)).rows as { name: string }[]);
  const moved = new Set(references.map(({ table, column }) => `${table}.${column}`));
  assert.deepEqual(rows.map(({ name }) => name).filter((name) => !moved.has(name) && !stays[name]), []);
  const there = new Set(rows.map(({ name }) => name));
  assert.deepEqual([...moved].filter((name) => !there.has(name)), [], 'nothing is moved that is not there');
});
