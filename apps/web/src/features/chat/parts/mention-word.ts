import { mentionSign } from './mention-sign.js';

/** What is being typed after the sign: where it begins in the text, and the words so far. */
export interface MentionWord {
  readonly from: number;
  readonly q: string;
}

const word = new RegExp(String.raw`${mentionSign}([\p{L}\p{N}_.·'-]{0,20})$`, 'u');

/** The mention that the caret stands in; null: none. An address (`a@b`) is none. */
export function mentionWordAt(text: string, caret: number): MentionWord | null {
  const q = word.exec(text.slice(0, caret))?.[1];
  return q === undefined ? null : { from: caret - q.length - 1, q };
}

/** The text with the word replaced by a name, and where the caret goes. */
export function withMention(
  text: string,
  { from, q }: MentionWord,
  name: string,
): { readonly text: string; readonly caret: number } {
  const put = `@${name} `;
  return { text: text.slice(0, from) + put + text.slice(from + 1 + q.length), caret: from + put.length };
}
