export type Theme = 'system' | 'light' | 'dark';

const key = 'atrium.theme';
const dark = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  apply();
}

/** What is shown now, after the choice and the system. */
export function shownTheme(): 'light' | 'dark' {
  const theme = chosenTheme();
  return theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
}

/** Calls when another theme is shown; returns how to stop. */
export function onThemeShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows the chosen theme, or the system's, and follows it. */
export function followTheme(): void {
  apply();
  dark().addEventListener('change', apply);
}

function apply(): void {
  document.documentElement.dataset.theme = shownTheme();
  for (const listener of listeners) listener();
}
