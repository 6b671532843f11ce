export type { CallLine, CallSheet } from './calls/read-call-sheet.ts';
export type { LetterView, LetterWriters } from './letters/read-letters.ts';
export { actorOfLink, deliveryIn, linkKey, openCode, openLink, tokenFor, type LinkHolder } from './signed-link.ts';
export { answerConversation, showConversation, type ConversationView } from './conversation/follow-conversation.ts';
<<<<<<< HEAD
export { answered, answeredAbout, answeredAll, deliveryCameBack, messageAnswered, refuseTopic, stopDeliveries } from './answer.ts';
=======
export { answered, answeredAll, deliveryCameBack, messageAnswered, refuseTopic, stopDeliveries, supersede } from './answer.ts';
>>>>>>> 1210f77 (Meetings: prepared, announced with a calendar item, written up, followed up)
export { callSheetPaper } from './calls/call-sheet-paper.ts';
export { chooseWay, zoneOf, type Choice, type Urgency, type Way } from './choose-way.ts';
export { decideHeld, forgetConversations, listHeld, type HeldMessage } from './conversation/look-at-held.ts';
export { deliverMail, STOP } from './deliver-mail.ts';
export { destroySheets } from './calls/destroy-sheets.ts';
export { lettersOfBatch, showBatch, type BatchView } from './letters/show-batch.ts';
export { lettersPaper } from './letters/letters-paper.ts';
export { listCalls, type CallsView } from './calls/list-calls.ts';
export { listLetters, type PostView } from './letters/list-letters.ts';
export { listMessages, type MessageLine } from './list-messages.ts';
export { listTexts, type TextsView } from './texts-out/list-texts.ts';
export { makeBatch } from './letters/make-batch.ts';
export { makeCallSheet } from './calls/make-call-sheet.ts';
export { messageSent, send, type Notice, type Recipient } from './send.ts';
export { noteCalls, showCallSheet, type CallOutcome } from './calls/note-calls.ts';
export { postBatch, putBackBatch } from './letters/post-batch.ts';
export { reachText } from './texts.ts';
export { redeemCode } from './redeem-code.ts';
export { showMessage, type DeliveryLine, type DeliveryState, type MessageView } from './show-message.ts';
export { showStop, stopTopic } from './stop/stop-topic.ts';
export { tickTexts } from './texts-out/tick-texts.ts';
export { writeToParty } from './conversation/write-to-party.ts';
export { CONTACT } from './tell-of-people.ts';
export { knowCalendars } from './calendars.ts';
export { listRefusedTopics, resumeTopic, topicResumed } from './topics.ts';
