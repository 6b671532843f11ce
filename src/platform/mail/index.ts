export { post } from './mail.ts';
export { forgetMail, sendMail } from './send-mail.ts';
