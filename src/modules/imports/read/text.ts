/**
 * Bytes of a text file as text: UTF-8 and UTF-16 by their mark, UTF-16 without a mark by its zeros, else UTF-8 when the bytes are valid
 * as such, else Windows-1252, which older Excel on Dutch and Belgian machines writes. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // A zero or a bell never stands in a table somebody typed.
  return /[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 65_536)) ? null : text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first !== 0 && second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second !== 0 && bytes[2] === 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
