import { plainShift, type ShiftRule, type ShiftSegment } from '../rules/shift-rule.js';

/** A stretch of work from its text, `09:00-12:00`; a card is needed at both ends unless said otherwise. */
export function segment(text: string, cards: Partial<ShiftSegment> = {}): ShiftSegment {
  const [on = '', off = ''] = text.split('-');
  return { on, off, onRequired: true, offRequired: true, ...cards };
}

/** A shift of these stretches and nothing else: no break, no grace, no tiers. */
export function shiftOf(...segments: (string | ShiftSegment)[]): ShiftRule {
  return { ...plainShift, segments: segments.map((one) => (typeof one === 'string' ? segment(one) : one)) };
}

/** Unpaid breaks from their texts, `12:00-13:00`. */
export function breaks(...texts: string[]): ShiftRule['breaks'] {
  return texts.map((text) => {
    const [from = '', to = ''] = text.split('-');
    return { from, to };
  });
}

/** The usual office day: 8 hours, an hour of unpaid lunch, five minutes of grace on both sides. */
export const nineToSix: ShiftRule = {
  ...shiftOf('09:00-18:00'),
  breaks: breaks('12:00-13:00'),
  lateGraceMinutes: 5,
  earlyGraceMinutes: 5,
};

/** A morning and an afternoon with a card at each of the four ends. */
export const morningAndAfternoon: ShiftRule = shiftOf('09:00-12:00', '13:00-18:00');

/** Past midnight: from ten in the evening to six in the morning. */
export const night: ShiftRule = shiftOf('22:00-30:00');
