import { pageFrom } from '#modules/directory/index.ts';
import { listMail } from '#platform/mail/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import { demoIsOpen } from '../demo-is-open.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  if (!demoIsOpen(event)) notFound();
  const page = pageFrom(event.url.searchParams);
  const { mails, total } = await listMail({ ...event.locals.context, actor: { kind: 'system' } }, { page, pageSize: PAGE_SIZE });
  return { mails, page, pages: Math.ceil(total / PAGE_SIZE) };
};
