export { listMail, type SentMail } from './list-mail.ts';
export { mailCameBack, post, postEach, type Letter } from './mail.ts';
export { drainMail, forgetMail } from './send-mail.ts';
