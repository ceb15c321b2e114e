/**
 * Whether an account with these places belongs to demo companies only. Everybody knows its password: it is let into no real
 * company.
 */
export const isForShow = (places: readonly { readonly demo: boolean }[]): boolean =>
  places.length > 0 && places.every(({ demo }) => demo);
