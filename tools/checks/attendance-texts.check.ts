import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DayStatus, JudgeReason, PlaceVerdict, PunchClock, SlotCause, SlotResult } from '@atrium/contracts/attendance';
import { DayKind } from '@atrium/contracts/calendar';
import { traceParams, unmatchedCodes } from '@atrium/rules-attendance';

type Tree = { readonly [key: string]: string | Tree | undefined };

const languages = ['en', 'zh-CN', 'zh-TW'] as const;
const folder = join(import.meta.dirname, '../../libs/texts');
const readTexts = (language: string) =>
  JSON.parse(readFileSync(join(folder, language, 'attendance.json'), 'utf8')) as Record<string, Tree>;

/** Each list of codes that rules and contracts can say, with the branch of the texts that says them. */
const said: Readonly<Record<string, readonly string[]>> = {
  trace: Object.keys(traceParams),
  unmatched: unmatchedCodes,
  superseded: JudgeReason.options,
  result: SlotResult.options,
  cause: SlotCause.options,
  status: DayStatus.options,
  place: PlaceVerdict.options,
  clock_kind: PunchClock.options,
  day_kind: DayKind.options,
  refusal: ['place_outside', 'place_unsure', 'place_weak', 'place_unknown'],
};

describe.each(languages)('attendance explains itself in %s', (language) => {
  const texts = readTexts(language);

  it.each(Object.entries(said))('with a text for every code of %s', (branch, codes) => {
    expect(codes.filter((code) => typeof texts[branch]?.[code] !== 'string')).toEqual([]);
  });

  it('and a sentence of a trace asks for no parameter that its line lacks', () => {
    const lacking = Object.entries(traceParams).flatMap(([code, params]) => {
      const forms = Object.entries(texts.trace ?? {}).filter(([key]) => key === code || isFormOf(key, code));
      return forms.flatMap(([key, text]) =>
        [...(typeof text === 'string' ? text : '').matchAll(/\{\{(\w+)\}\}/g)]
          .map(([, name = '']) => name)
          .filter((name) => !(params as readonly string[]).includes(name))
          .map((name) => `${key}: ${name}`),
      );
    });
    expect(lacking).toEqual([]);
  });
});

/** `late_approved` is a second form of `late`; `late_tier` is a code of its own. */
const isFormOf = (key: string, code: string): boolean => key.startsWith(`${code}_`) && !(key in traceParams);
