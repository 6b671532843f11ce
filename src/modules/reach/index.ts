export { answered, answeredAll, deliveryCameBack, messageAnswered, refuseTopic, stopDeliveries } from './answer.ts';
export { chooseWay, zoneOf, type Choice, type Urgency, type Way } from './choose-way.ts';
export { deliverMail, STOP } from './deliver-mail.ts';
export { messageSent, queueDelivery, send, waysFor, type Notice, type Recipient } from './send.ts';
export { showMessage, type DeliveryLine, type DeliveryState, type MessageView } from './show-message.ts';
export { actorOfLink, linkKey, openCode, openLink, tokenFor, type LinkHolder } from './signed-link.ts';
export { reachText } from './texts.ts';
