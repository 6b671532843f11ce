import type { Interface } from '#platform/rest/index.ts';
import { resources } from './resources.ts';
import './texts.ts';

/** The directory as Open Referral HSDS 3.0 with the parameters of Open Referral UK: read-only, for anybody. */
export const hsds: Interface = {
  title: 'Open Referral HSDS 3.0', version: '3.0.0', description: 'The directory (sociale kaart) of this region as Open Referral Human Services Data Specification 3.0.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  resources, headers: {}, refuses: 'of another address',
  schemas: {
    Page: { type: 'object', properties: {
      total_items: { type: 'integer' }, total_pages: { type: 'integer' }, page_number: { type: 'integer' }, size: { type: 'integer' }, first_page: { type: 'boolean' }, last_page: { type: 'boolean' }, empty: { type: 'boolean' } } },
  },
};
