import * as z from 'zod/mini';

const LastCompany = z.object({ slug: z.string(), name: z.string(), demo: z.boolean() });

/** The company that somebody was in last on this device. */
export type LastCompany = z.infer<typeof LastCompany>;

const key = 'atrium.last_company';

export function rememberCompany({ slug, name, demo }: LastCompany): void {
  try {
    localStorage.setItem(key, JSON.stringify({ slug, name, demo }));
  } catch {
    // A browser that keeps nothing asks for the company again; signing in goes on.
  }
}

/** Null too where the browser keeps nothing, or something else under this name. */
export function lastCompany(): LastCompany | null {
  try {
    return LastCompany.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
