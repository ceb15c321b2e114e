/** From when the next version takes over that was recorded already; null: none is planned after that day. */
export function takenOverOn(versions: readonly { readonly effectiveFrom: string }[], from: string): string | null {
  const later = versions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > from);
  return later.length > 0 ? later.reduce((first, day) => (day < first ? day : first)) : null;
}
