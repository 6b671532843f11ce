/** Dutch area codes of three digits; the others have four (Nummerplan telefoon- en ISDN-diensten). */
const DUTCH_SHORT = /^0(10|13|14|15|18|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|85|88|91)/;

/** A number in E.164 as people write it in its own country: `+31260000001` is "026 000 00 01", `+3292100000` is "09 210 00 00". */
export function phoneWords(number: string): string {
  if (number.startsWith('+31')) return dutch(`0${number.slice(3)}`);
  if (number.startsWith('+32')) return belgian(`0${number.slice(3)}`);
  return number;
}

function dutch(digits: string): string {
  if (/^06\d{8}$/.test(digits)) return grouped(digits, 2, 2, 2, 2, 2);
  if (/^0(800|900|906|909)/.test(digits)) return digits.length > 8 ? grouped(digits, 4, 3, 4) : `${digits.slice(0, 4)} ${digits.slice(4)}`;
  if (digits.length !== 10) return digits;
  return DUTCH_SHORT.test(digits) ? grouped(digits, 3, 3, 2, 2) : grouped(digits, 4, 2, 2, 2);
}

function belgian(digits: string): string {
  if (/^04\d{8}$/.test(digits)) return grouped(digits, 4, 2, 2, 2);
  if (/^0(800|90[1-9]|900[1-9])/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4)}`;
  if (digits.length !== 9) return digits;
  return /^0[2349]/.test(digits) ? grouped(digits, 2, 3, 2, 2) : grouped(digits, 3, 2, 2, 2);
}

function grouped(digits: string, ...sizes: number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).filter(Boolean).join(' ');
}
