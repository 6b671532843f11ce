/** The words with a capital in front, as a line or a heading begins; Dutch writes both letters of its ij large: IJsland. */
export const capital = (words: string): string => words.replace(/^(?:ij|\p{Ll})/u, (first) => first.toUpperCase());

/** Words with a full stop at their end, when they have none or the like. */
export const withStop = (words: string): string => (/[.!?…]["”’)]*$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);
