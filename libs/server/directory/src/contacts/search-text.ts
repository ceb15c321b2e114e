import { soundTyped } from '../members/sound.js';

/** A condition with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** How a text is looked for, and how well a member fits: 0 exactly, 1 from the beginning, 2 somewhere. */
export interface TextSearch {
  readonly where: Condition;
  readonly rank: Condition;
}

/** `m` stands for the member. A phone finds its owner only where `phone` says how. */
export function textSearch(typed: string, phone: Condition | null): TextSearch {
  const text = typed.trim();
  const sound = soundTyped(text);
  const within = `%${escapeLike(text)}%`;
  const from = `${escapeLike(text)}%`;
  const exact = or([is('m.name', text), is('m.number', text)]);
  const begins = or([
    like('m.name', from),
    like('m.number', from),
    ...(sound ? [like('m.pinyin', `${escapeLike(sound)}%`), like('m.initials', `${escapeLike(sound)}%`)] : []),
  ]);
  const contains = or([
    ...['m.name', 'm.number', 'm.title'].map((column) => like(column, within)),
    ...(sound ? ['m.pinyin', 'm.initials'].map((column) => like(column, `%${escapeLike(sound)}%`)) : []),
    ...(phone ? [phone] : []),
  ]);
  return {
    where: contains,
    rank: {
      sql: `CASE WHEN ${exact.sql} THEN 0 WHEN ${begins.sql} THEN 1 ELSE 2 END`,
      values: [...exact.values, ...begins.values],
    },
  };
}

const is = (column: string, value: string): Condition => ({ sql: `${column} = ?`, values: [value] });
const like = (column: string, pattern: string): Condition => ({
  sql: `${column} LIKE ? ESCAPE '|'`,
  values: [pattern],
});

/** Not the backslash: whether that escapes anything depends on a setting of the server. */
const escapeLike = (text: string): string => text.replace(/[|%_]/g, '|$&');

export const or = (conditions: readonly Condition[]): Condition => joined(conditions, ' OR ');
export const and = (conditions: readonly Condition[]): Condition => joined(conditions, ' AND ');

const joined = (conditions: readonly Condition[], word: string): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(word)})`,
  values: conditions.flatMap(({ values }) => values),
});
