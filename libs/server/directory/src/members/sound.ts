import { pinyin } from 'pinyin-pro';

/** How a name sounds, as people type it: `诸葛亮` → `zhugeliang` and `zgl`; `Li Wei` → `liwei` and `lw`. */
export interface Sound {
  readonly pinyin: string;
  readonly initials: string;
}

/** Surnames with a reading of their own (单, 曾, 解) are read so. Letters of other scripts stay as they are. */
export function soundOf(name: string): Sound {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true });
  const words = syllables.flatMap((syllable) => bare(syllable).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  return {
    pinyin: clip(words.join(''), 300),
    initials: clip(words.map((word) => Array.from(word)[0]).join(''), 60),
  };
}

/** What somebody typed, for comparison with sounds: in one word. */
export const soundTyped = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]+/gu, '');

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const clip = (text: string, length: number) => Array.from(text).slice(0, length).join('');
