/** The web's own Jest: jsdom, everything compiled to CommonJS, since jsdom's dependencies are partly ESM only. */
const transform = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

export default {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/src/shared/testing/browser-environment.cjs',
  testEnvironmentOptions: { customExportConditions: ['atrium-source', 'browser', 'require', 'default'] },
  // The machine may be busy: this ends what hangs, and measures nothing.
  testTimeout: 300_000,
  roots: ['<rootDir>/src', '<rootDir>/../../libs/ui/src'],
  testMatch: ['**/*.spec.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/src/shared/testing/set-up.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/shared/testing/no-style.cjs', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  transformIgnorePatterns: [],
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', transform] },
};
