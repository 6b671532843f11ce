export { listMail, type SentMail } from './list-mail.ts';
export { post } from './mail.ts';
export { forgetMail, sendMail } from './send-mail.ts';
