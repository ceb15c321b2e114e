/** As the index keeps a token: longer words are cut. */
const tokenLength = 16;
/** More say nothing about a message that is not in the text itself. */
const tokensAtMost = 2000;

const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const cjk = new RegExp(`^${unspaced}`, 'u');
/** Neighbours of one kind: characters of languages without spaces, or letters and digits of the others. */
const run = new RegExp(`${unspaced}+|(?:(?!${unspaced})[\\p{L}\\p{N}])+`, 'gu');

/**
 * What a text is found by: words in small letters; of Chinese, Japanese and Korean each pair of neighbours, and the last
 * character of a run alone, so that a single one is found as the beginning of a token.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const piece of pieces(text)) {
    for (const token of cjk.test(piece) ? pairs(piece) : [piece]) tokens.add(cut(token));
    if (tokens.size >= tokensAtMost) break;
  }
  return [...tokens].slice(0, tokensAtMost);
}

/** What a question asks the index for: tokens that must all be there, or the beginning of one. */
export interface Wanted {
  readonly tokens: readonly string[];
  /** The last word may go on, and a single character may stand anywhere. */
  readonly prefix: string | null;
}

/** Null when there is nothing to look for. */
export function wantedBy(question: string): Wanted | null {
  const all = pieces(question);
  const last = all.at(-1);
  if (last === undefined) return null;
  const before = all.slice(0, -1).flatMap((piece) => (cjk.test(piece) ? exactly(piece) : [piece]));
  const singles = all.slice(0, -1).filter((piece) => cjk.test(piece) && length(piece) === 1);
  const tokens = [...before, ...(cjk.test(last) ? exactly(last) : [])].map(cut);
  const prefix = cjk.test(last) ? (length(last) === 1 ? last : (singles[0] ?? null)) : cut(last);
  return { tokens: [...new Set(tokens)], prefix };
}

const pieces = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(run) ?? [];
const length = (text: string): number => Array.from(text).length;
const cut = (token: string): string => Array.from(token).slice(0, tokenLength).join('');

/** Each two neighbours, and the last one alone. */
function pairs(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((one, at) => one + (characters[at + 1] ?? ''));
}

/** The pairs that must stand in a text that holds this one. */
const exactly = (text: string): string[] => pairs(text).slice(0, -1);

/** Whether a text holds a question, as people read both: small and full-width letters alike. */
export const holds = (text: string, question: string): boolean =>
  text.normalize('NFKC').toLowerCase().includes(question.normalize('NFKC').toLowerCase().trim());
