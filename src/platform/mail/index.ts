export { answerMailbox, answerMailboxOf, type AnswerMailbox } from './answer-mailbox.ts';
export { listMail, type SentMail } from './list-mail.ts';
export { mailCameBack, post, postEach, type Letter } from './mail.ts';
export type { ReceivedMail } from './read-mail.ts';
export { hearsMail, receiveMail, type Receiver, type Taker } from './receive-mail.ts';
export { drainMail, forgetMail } from './send-mail.ts';
