import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A test by its file and by its name with all that it stands in. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

export type Verdict = 'passed' | 'failed' | 'not run';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** How long a run may hang before it is ended: it has no verdict then. More files take longer. */
const patienceMs = { first: 120_000, further: 60_000 };

const projects: readonly (readonly [ending: RegExp, project: string])[] = [
  [/\.db-spec\.ts$/, 'database'],
  [/\.e2e-spec\.ts$/, 'journeys'],
  [/\.check\.ts$/, 'checks'],
  [/\.spec\.ts$/, 'unit'],
];

/** Runs these tests in a copy of the tree, and no others. What one says is found under `keyOf`. */
export async function runNamed(folder: string, tests: readonly NamedTest[]): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>(tests.map((test) => [keyOf(test), 'not run']));
  for (const project of new Set(tests.map(({ file }) => projectOf(file)))) {
    const own = tests.filter(({ file }) => projectOf(file) === project);
    for (const { name: path, assertionResults } of (await report(folder, project, own)).testResults)
      for (const { fullName, status } of assertionResults) {
        const key = keyOf({ file: path.slice(folder.length + 1), name: fullName });
        if (verdicts.has(key) && (status === 'passed' || status === 'failed')) verdicts.set(key, status);
      }
  }
  return verdicts;
}

export const keyOf = ({ file, name }: NamedTest): string => `${file} › ${name}`;

function projectOf(file: string): string {
  if (file.startsWith('apps/web/src/') || file.startsWith('libs/ui/')) return 'web';
  return projects.find(([ending]) => ending.test(file))?.[1] ?? 'unit';
}

async function report(folder: string, project: string, tests: readonly NamedTest[]): Promise<Report> {
  const output = join(folder, 'report.json');
  rmSync(output, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const patience = patienceMs.first + patienceMs.further * files.length;
  const names = tests.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  await jest(folder, patience, [
    ...(project === 'web' ? ['--config', 'apps/web/jest.config.mjs'] : ['--selectProjects', project]),
    ...['--ci', '--runInBand', '--forceExit', '--json', '--outputFile', output],
    ...[`--cacheDirectory=${join(folder, '.jest-cache')}`, '--testTimeout=20000'],
    ...['--testNamePattern', `^(${names.join('|')})$`],
    ...['--runTestsByPath', ...files],
  ]);
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as Report;
  } catch {
    return { testResults: [] };
  }
}

/** Resolves when it has ended, whatever became of it: the report says that. */
function jest(folder: string, patience: number, args: readonly string[]): Promise<void> {
  const { JEST_WORKER_ID: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(folder, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
