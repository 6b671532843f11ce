/** A page of a list as HSDS wants it. `number` counts from 1; beyond the last page it is empty. */
export function pageOf<T>(contents: readonly T[], { total, page, perPage }: { total: number; page: number; perPage: number }) {
  const pages = Math.ceil(total / perPage);
  return { total_items: total, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents };
}
