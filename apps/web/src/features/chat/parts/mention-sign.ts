/** How "everybody" is written after the sign, in the languages of the interface: readers may have another than the writer. */
export const everybodyWords = ['all', '所有人'] as const;

/**
 * Where a sign begins a mention: anywhere but within an address (`a@b`). Han is written without spaces and stands in no
 * address, so it may come right before.
 */
export const mentionSign = String.raw`(?:(?<![\p{L}\p{N}_.+-])|(?<=\p{Script=Han}))@`;

/** Whether a text mentions everybody. */
export const saysEverybody = (text: string): boolean => everybody.test(text);

const everybody = new RegExp(`${mentionSign}(?:${everybodyWords.join('|')})(?![A-Za-z0-9_])`, 'u');
