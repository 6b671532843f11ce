import { factKind } from '#platform/facts/index.ts';

/** What the links in messages about a meeting are good for: saying whether one comes. */
export const COME = 'meetings.come';
/** Saying to which meetings of a series one comes. */
export const COME_SERIES = 'meetings.comeToSeries';
/** Reading minutes and saying what is not right in them. */
export const READ = 'meetings.read';
/** Closing or passing on agreements. */
export const KEEP = 'meetings.keepAgreement';
/** That an agreement is another's now: a message without a link, which a later one about it does not stop. */
export const GONE = 'meetings.agreementGone';
/** Saying when one can come. */
export const POLL = 'meetings.poll';
/** Handing in a subject for an agenda, and reading what became of it. */
export const SUBJECT = 'meetings.subject';
/** What waits for who carries the network: an agreement of somebody who is not chased, a member who was away three times. */
export const LOOK_AFTER = 'meetings.lookAfter';
/** An agreement that was handed on, and came back. */
export const SENT_BACK = 'meetings.sentBack';
export const MISSED = 'meetings.missed';

export const meetingPlanned = factKind<{ network: string }>('meetings.meetingPlanned', 'meeting');
export const meetingInvited = factKind<{ network: string; count: number }>('meetings.meetingInvited', 'meeting');
export const meetingMoved = factKind<{ network: string }>('meetings.meetingMoved', 'meeting');
export const meetingCancelled = factKind<{ network: string }>('meetings.meetingCancelled', 'meeting');
export const seriesPlanned = factKind<{ network: string; count: number }>('meetings.seriesPlanned', 'meeting_series');
export const seriesInvited = factKind<{ network: string; count: number }>('meetings.seriesInvited', 'meeting_series');
export const seriesChanged = factKind<{ network: string }>('meetings.seriesChanged', 'meeting_series');
export const seriesStopped = factKind<{ network: string }>('meetings.seriesStopped', 'meeting_series');
export const minutesSent = factKind<{ network: string; stage: 'draft' | 'final' }>('meetings.minutesSent', 'meeting');
export const agreementMade = factKind<{ network: string; member: string; dueOn: string }>('meetings.agreementMade', 'agreement');
export const agreementClosed = factKind<{ network: string; as: 'done' | 'dropped' }>('meetings.agreementClosed', 'agreement');
export const agreementPassedOn = factKind<{ network: string; member: string }>('meetings.agreementPassedOn', 'agreement');
export const agreementSentBack = factKind<{ network: string; member: string }>('meetings.agreementSentBack', 'agreement');
export const dateAsked = factKind<{ network: string; count: number }>('meetings.dateAsked', 'date_poll');
export const datePicked = factKind<{ network: string; meeting: string }>('meetings.datePicked', 'date_poll');
/** Somebody who carries a network took over what they had elsewhere: how many rows of which list, or minutes. */
export const takenOver = factKind<{ what: 'members' | 'agreements' | 'calendar' | 'minutes'; count: number }>('meetings.takenOver', 'network');
