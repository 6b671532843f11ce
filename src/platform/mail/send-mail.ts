import { createTransport } from 'nodemailer';
import type { Job } from '../jobs/index.ts';

/** Sends one e-mail from the outbox by SMTP_URL. Its id is its Message-ID, so a mail server or reader can recognise a second try after a crash. */
export const sendMail: Job = {
  name: 'mail.send',
  async run({ tx, now }, { id }) {
    const mail = await tx.selectFrom('mail').selectAll().where('id', '=', String(id)).where('sent_at', 'is', null).forUpdate().executeTakeFirst();
    if (!mail) return;
    const server = process.env.SMTP_URL;
    const from = process.env.MAIL_FROM;
    if (!server || !from) throw new Error('SMTP_URL and MAIL_FROM are not set: mail waits');
    await createTransport(server).sendMail({ from, to: mail.recipient, subject: mail.subject, text: mail.body, messageId: `<${mail.id}@${from.split('@').at(-1)!.replace(/[>\s]/g, '')}>` });
    await tx.updateTable('mail').set({ sent_at: now }).where('id', '=', mail.id).execute();
  },
};

/** Forgets mail whose term is over. */
export const forgetMail: Job = {
  name: 'mail.forget',
  nightly: true,
  run: async ({ tx, now }) => void (await tx.deleteFrom('mail').where('keep_until', '<', now).execute()),
};
