/** No page sends a script; an island asks for its own. */
export const csr = false;
