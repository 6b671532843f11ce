/** The words with a capital in front, as a line or a heading begins; Dutch writes both letters of its ij large: IJsland. */
export const capital = (words: string): string => words.replace(/^(?:ij|\p{Ll})/u, (first) => first.toUpperCase());
