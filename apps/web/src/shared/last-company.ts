/** The company that somebody was in last on this device. */
export interface LastCompany {
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
}

const key = 'atrium.last_company';

export const rememberCompany = ({ slug, name, demo }: LastCompany): void =>
  localStorage.setItem(key, JSON.stringify({ slug, name, demo }));

export function lastCompany(): LastCompany | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as LastCompany);
}
