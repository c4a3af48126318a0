/** A date, or a number with its sign or the word after it: what no line may break inside. */
const NUMBER = /\d+年(?:\d+月(?:\d+日)?)?|\d+月\d+日|\d[\d.,]*(?:%|\p{Script=Han})?/gu;

/** A text in pieces, numbers with their units apart from what stands around them; joined, they are the text. */
export function numberPieces(text: string): { text: string; isNumber: boolean }[] {
  const pieces: { text: string; isNumber: boolean }[] = [];
  let end = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isNumber: false });
    pieces.push({ text: number, isNumber: true });
    end = index + number.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isNumber: false });
  return pieces;
}
