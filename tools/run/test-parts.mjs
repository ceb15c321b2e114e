// The parts of `npm test`, in the order in which they are begun. A part is one of
//   { commands }   each counts as one check: passed when it ends with 0
//   { jest }       Jest with these arguments: its tests count
// and may say
//   cores: 'all'   wants the machine for itself (else one core, beside another part)
//   services       gets a throw-away MariaDB (migrated) and Redis of its own
//   browser        needs Chromium
//   after          the part that must have ended before
//   deep           runs only in `npm run test:deep`

// Named by its path: `node_modules/.bin/tsc` is TypeScript 6, which ESLint and others need.
const typeScript7 = 'tools/node_modules/typescript/bin/tsc';

// Both judge a file by itself, so what they said of it holds until its text or their settings change.
const remembers = (tool) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.local/cache/${tool}`];

export const parts = [
  {
    name: 'types',
    commands: [
      ['node', typeScript7, '-p', 'tsconfig.server.json', '--noEmit'],
      ['node', typeScript7, '-p', 'apps/web/tsconfig.json', '--noEmit'],
    ],
  },
  {
    name: 'lint',
    commands: [
      ['oxlint'],
      ['eslint', '.', ...remembers('eslint')],
      ['prettier', '--check', '.', '--log-level', 'warn', ...remembers('prettier')],
    ],
  },
  { name: 'build', commands: [['node', 'tools/run/build.mjs']] },
  {
    name: 'boundaries',
    commands: [['depcruise', '--config', '.dependency-cruiser.mjs', '--no-cache', 'apps', 'libs', 'tools'], ['knip']],
  },
  { name: 'unit', jest: ['--selectProjects', 'unit'] },
  { name: 'web', jest: ['--config', 'apps/web/jest.config.mjs'] },
  { name: 'database', jest: ['--selectProjects', 'database'], services: true, cores: 'all' },
  { name: 'journeys', jest: ['--selectProjects', 'journeys'], services: true, cores: 'all' },
  {
    name: 'browser',
    jest: ['--selectProjects', 'browser'],
    services: true,
    browser: true,
    after: 'build',
    cores: 'all',
  },
  // Plants wrong files to see that they are found: nothing else may look at the tree meanwhile.
  { name: 'checks', jest: ['--selectProjects', 'checks'], services: true, after: 'build', cores: 'all' },
  { name: 'bite', jest: ['--selectProjects', 'bite'], services: true, cores: 'all', deep: true },
];
