/** Chance that comes out the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const firstHan = 0x4e00;
const characters = 3000;
const vocabulary = 20_000;

/** Sentences of two-character words, as frequent as words are: the n-th most frequent comes 1/n as often as the first. */
export class Chinese {
  /** How many messages hold each word, by rank. */
  readonly held = new Map<string, number>();
  private readonly chance = chanceOf(20_260_301);
  private readonly words: string[];
  private readonly upTo: number[] = [];

  constructor() {
    const character = () => String.fromCodePoint(firstHan + Math.floor(this.chance() ** 2 * characters));
    this.words = Array.from({ length: vocabulary }, () => character() + character());
    let sum = 0;
    for (let rank = 1; rank <= vocabulary; rank++) this.upTo.push((sum += 1 / rank));
  }

  /** Four to sixteen words, now and then a comma. */
  sentence(): string {
    const words = Array.from({ length: 4 + Math.floor(this.chance() * 13) }, () => this.word());
    for (const word of new Set(words)) this.held.set(word, (this.held.get(word) ?? 0) + 1);
    return words.map((word) => (this.chance() < 0.15 ? `${word}，` : word)).join('');
  }

  /** Words that so many messages hold, spread over those that do. */
  wordsHeldBy({ from, to, count }: { from: number; to: number; count: number }): string[] {
    const found = [...this.held].filter(([, held]) => held >= from && held <= to).map(([word]) => word);
    const step = Math.max(1, Math.floor(found.length / count));
    return found.filter((_, at) => at % step === 0).slice(0, count);
  }

  private word(): string {
    const wanted = this.chance() * (this.upTo.at(-1) ?? 1);
    let [low, high] = [0, vocabulary - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }
}
