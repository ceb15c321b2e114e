import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What opens without a network: the workspace with its pages, in every language. All else is fetched when it is opened. */
const opensOffline = [
  'index.html',
  'src/app/workspace-shell.tsx',
  'src/app/workspace-home.tsx',
  'src/app/me-page.tsx',
  'src/features/attendance/workspace/clock/clock-page.tsx',
  'src/features/attendance/workspace/month/month-page.tsx',
  'src/features/attendance/workspace/team/team-page.tsx',
  'src/features/attendance/workspace/team/team-member-page.tsx',
  'src/features/directory/workspace/contacts-page.tsx',
  ...['en', 'zh-CN', 'zh-TW'].flatMap((language) =>
    ['common', 'errors', 'attendance', 'team', 'directory', 'people', 'audit'].map(
      (name) => `../../libs/texts/${language}/${name}.json`,
    ),
  ),
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Chunks = Readonly<Record<string, Chunk | undefined>>;

/** The files of the build that must be there before the network goes: those pages with everything that they import. */
export function filesThatOpenOffline(folder: string): ReadonlySet<string> {
  const chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Chunks;
  const files = new Set<string>(['index.html', 'mark.svg']);
  const seen = new Set<string>();
  const take = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = chunks[key];
    if (!chunk) throw new Error(`The build has no ${key}, which is to open offline. See precache.ts.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) take(imported);
  };
  for (const key of opensOffline) take(key);
  return files;
}
