/** The one cookie that does not make a visitor somebody: the language they picked. */
export const LANGUAGE_COOKIE = 'taal';

/** Who is signed in. */
export const SESSION_COOKIE = 'sessie';
