import { redirect } from '@sveltejs/kit';
import { showImport, showImportTask } from '#modules/directory/index.ts';
import { textOf } from '#platform/i18n/index.ts';
import { pageOf } from '../following.ts';
import type { PageServerLoad } from './$types';

const REFRESH_SECONDS = 2;
/** The page of a step, with what it shows. */
const STEP = /^(kolommen|nakijken|klaar)(\?[a-z=&\d]+)?$/;

/** How far it is, as long as something is being done with this import; then its step. */
export const load: PageServerLoad = async ({ locals: { context, locale }, params: { id }, url, setHeaders }) => {
  const task = await showImportTask(context, id), wanted = STEP.exec(url.searchParams.get('naar') ?? '')?.[0];
  if (task?.kind === 'read' && task.problem) return { task, problem: textOf(locale, task.problem.key, task.problem.values), refreshes: false, here: url.pathname, hasSearch: true };
  if (!task || task.problem) {
    const { state } = await showImport(context, { id });
    redirect(303, pageOf(id, wanted ?? (state === 'staged' ? 'kolommen' : 'klaar')));
  }
  const refreshes = url.searchParams.get('vanzelf') !== 'nee';
  // As a header, so that who cannot bear a page that changes by itself may switch it off by the link on it.
  if (refreshes) setHeaders({ refresh: String(REFRESH_SECONDS) });
  return { task, problem: null, refreshes, here: `${url.pathname}${wanted ? `?naar=${encodeURIComponent(wanted)}` : ''}`, hasSearch: true };
};
