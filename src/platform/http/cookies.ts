/** The one cookie that does not make a visitor somebody: the language they picked. */
export const LANGUAGE_COOKIE = 'taal';

/** Who is signed in. */
export const SESSION_COOKIE = 'sessie';

/** Which browser asked for a mail to sign in: the digits in that mail work there and nowhere else. */
export const MAIL_QUESTION_COOKIE = 'mailvraag';

/** What a browser was given while it signs in by a passkey or elsewhere, and has to come back with. */
export const CHALLENGE_COOKIE = 'aanmelding';

/** On which call sheet somebody is calling, and at which line, for three hours: the way back from a form that belongs to a call. */
export const CALL_COOKIE = 'bellen';

/** For whom somebody acts at a desk, for ten minutes. */
export const DESK_COOKIE = 'balie';
