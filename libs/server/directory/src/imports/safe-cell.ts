/**
 * A cell that no spreadsheet takes for a formula: an apostrophe before what begins like one (OWASP CSV injection, ASVS
 * 1.2.10). Phones in international form begin with +, and a spreadsheet that is told of them as text keeps them.
 */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function plainCell(text: string): string {
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text;
}
