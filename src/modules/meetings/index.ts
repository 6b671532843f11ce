/** Front door of meetings: what other modules, outlets and pages may use. */
export { COME, KEEP, READ } from './facts.ts';
export { cancelMeeting, changeMeeting, planMeeting } from './plan-meeting.ts';
export { saveAgenda } from './save-agenda.ts';
export { inviteToMeeting } from './invite-to-meeting.ts';
export { noteReply, replyToMeeting, showReply, type ReplyView } from './reply-to-meeting.ts';
export { addWalkIn, noteAttendance } from './note-attendance.ts';
export { dropDecision, saveNotes, type NotesSaved } from './write-notes.ts';
export { addAgreement, closeAgreement, passAgreementOn, showAgreements, showMyAgreements, showOwnAgreements, type AgreementsView, type MyAgreementsView, type OwnAgreementsView } from './agreements.ts';
export { makeFinal, remarkOnMinutes, sendDraft, settleRemark, showMinutes, type MinutesView } from './send-minutes.ts';
export { noteTold, planTalk } from './tell-absent.ts';
export { showMeeting, showRhythm, type Agreement, type MeetingLine, type MeetingView, type RhythmView } from './show-meeting.ts';
export { showBriefing, type BriefingView } from './show-briefing.ts';
export { dropCalendarAddress, makeCalendarAddress, ownCalendar, showCalendarAddress } from './own-calendar.ts';
export { whenInWords } from './tell-of-meeting.ts';
export { pathOf, placeInWords, type Meeting } from './meeting-row.ts';
export { meetingPaper, minutesPaper } from './print/meeting-paper.ts';
export { meetingsText } from './texts.ts';
