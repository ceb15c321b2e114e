const hues = ['#44699B', '#76588F', '#9C5546', '#80651B', '#3A7567', '#56697B', '#97486C', '#587229'] as const;

/** Always the same hue for the same id. */
export function hueOf(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hues[hash % hues.length] ?? hues[0];
}

/** The last two Han characters (one when small), else the first and the last word's letter. */
export function initialsOf(name: string, small = false): string {
  const han = name.match(/\p{Script=Han}/gu) ?? [];
  if (han.length > 0) return han.slice(small ? -1 : -2).join('');
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20).trim())
    .join('')
    .toUpperCase();
}

export interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly size?: 20 | 24 | 28 | 32 | 36 | 40 | 72;
  /** Groups and departments are square. */
  readonly square?: boolean;
}

/** A person as a circle of their own colour. The name stands beside it, so it is hidden from screen readers. */
export function Avatar({ id, name, size = 32, square = false }: AvatarProps) {
  const fontSize = size <= 20 ? 10 : size <= 28 ? 11 : size <= 36 ? 12 : size <= 40 ? 13 : 22;
  return (
    <span
      className={square ? 'avatar square' : 'avatar'}
      style={{ width: size, height: size, fontSize, background: hueOf(id) }}
      aria-hidden="true"
    >
      {initialsOf(name, size < 28)}
    </span>
  );
}
