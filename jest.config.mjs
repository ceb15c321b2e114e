import { swcOptions } from './tools/run/swc-options.mjs';

/** One Jest set-up for everything that runs in Node; the web has its own (apps/web/jest.config.mjs). */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['atrium-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/.local/'],
  testPathIgnorePatterns: ['/node_modules/', '/libs/ui/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
};

export default {
  // How long a test may hang before it is given up; a slow machine is no failure.
  testTimeout: 300_000,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/src/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs/server,apps/api,tools}/**/*.db-spec.ts'],
    },
    { ...base, displayName: 'journeys', testMatch: ['<rootDir>/apps/api/e2e/**/*.e2e-spec.ts'] },
    { ...base, displayName: 'checks', testMatch: ['<rootDir>/tools/checks/**/*.check.ts'] },
    { ...base, displayName: 'bite', testMatch: ['<rootDir>/tools/checks/bite/*.bite.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/apps/web/e2e/**/*.e2e-spec.ts'] },
  ],
};
