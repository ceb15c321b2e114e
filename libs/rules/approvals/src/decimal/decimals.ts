const shape = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** Whether a text is an exact number: at most 15 digits before the point and 6 after it. */
export const isDecimal = (text: string): boolean => shape.test(text);

/** Millionths: whole numbers of any size, so nothing is lost. */
function scaled(text: string): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', part = ''] = (negative ? text.slice(1) : text).split('.');
  const size = BigInt(whole + part.padEnd(6, '0'));
  return negative ? -size : size;
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`. `1.50` equals `1.5`. Both must be decimals. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Digits after the point that count. */
export function decimalPlaces(text: string): number {
  return (text.split('.')[1] ?? '').replace(/0+$/, '').length;
}
