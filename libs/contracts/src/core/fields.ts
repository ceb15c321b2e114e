import * as z from 'zod/mini';

/** A calendar day, `2026-03-28`. Refuses days that do not exist, and those that no life at work reaches. */
export const Day = z.iso.date({ error: 'invalid_day' }).check(z.regex(/^(19|20|21)/, { error: 'invalid_day' }));

/** A calendar month, `2026-03`. */
export const Month = z.string().check(z.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: 'invalid_month' }));

/** An instant in UTC, `2026-03-28T01:02:03.456Z`. */
export const Instant = z.iso.datetime({ error: 'invalid_instant' });

/** Text of one line: trimmed, 1 to `max` characters, no control characters. */
export function line(max: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1, { error: 'required' }),
    z.maxLength(max, { error: 'too_long' }),
    z.refine((text) => !controlCharacter.test(text), { error: 'control_character' }),
  );
}
/** Control characters, line separators, and half of a pair: what can't be shown, or not be stored. */
const controlCharacter = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Text of several lines, at most `max` characters; NUL and halves of pairs are refused. */
export function paragraph(max: number) {
  return z.string().check(
    z.trim(),
    z.maxLength(max, { error: 'too_long' }),
    z.refine((text) => !/[\0\p{Cs}]/u.test(text), { error: 'control_character' }),
  );
}

/** An IANA time zone that this runtime knows. */
export const TimeZone = z
  .string()
  .check(z.maxLength(64, { error: 'unknown_zone' }), z.refine(isKnownZone, { error: 'unknown_zone' }));

function isKnownZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const Language = z.enum(['en', 'zh-CN', 'zh-TW']);
export type Language = z.infer<typeof Language>;

/** A whole number: digits in the query, a number in the body. Nothing else is taken for one. */
export function whole(min: number, max: number) {
  const digits = z.pipe(z.string().check(z.regex(/^-?\d{1,15}$/, { error: 'not_whole' })), z.transform(Number));
  return z.pipe(
    z.union([z.number(), digits]),
    z
      .number()
      .check(z.int({ error: 'not_whole' }), z.gte(min, { error: 'too_small' }), z.lte(max, { error: 'too_large' })),
  );
}

/** A yes or no in the query or the body. */
export const flag = z.union([
  z.boolean(),
  z.pipe(
    z.enum(['true', 'false']),
    z.transform((text: 'true' | 'false') => text === 'true'),
  ),
]);

/** Several values in the query, joined by commas, or an array in a body. */
export function list<T extends z.ZodMiniType>(item: T, max: number) {
  const split = z.transform((value: string | unknown[]) =>
    typeof value === 'string' ? value.split(',').filter(Boolean) : value,
  );
  return z.pipe(
    z.pipe(z.union([z.string(), z.array(z.unknown())]), split),
    z.array(item).check(z.maxLength(max, { error: 'too_many' })),
  ) as unknown as z.ZodMiniType<z.output<T>[], z.input<T>[]>;
}

/** Where a list goes on: pass `nextCursor` of the last answer as `cursor`. */
export const paging = {
  cursor: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/, { error: 'invalid_cursor' }))),
  limit: z._default(whole(1, 200), 50),
};

/** A page of a list. `total` where counting is cheap. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.nullable(z.string()),
    total: z.optional(z.number()),
  });
}

/** The output of a route that has nothing to say. */
export const Nothing = z.object({});
