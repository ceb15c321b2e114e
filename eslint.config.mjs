import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.{ts,tsx}', '**/*.db-spec.ts', '**/*.e2e-spec.ts', '**/e2e/**', '**/testing/**'];
const server = ['apps/api/src/**/*.ts', 'libs/server/**/*.ts', 'libs/rules/**/*.ts'];

/** House rules that a selector can say. */
const timeAndIds = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Only Clock tells the time.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Only Clock tells the time.',
  },
  { selector: "CallExpression[callee.name='ulid']", message: 'Ids come from newId().' },
];
const tooMany = 'Three arguments, then an object.';
const names = [
  {
    selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z]|^[^A-Z]|_/]',
    message: 'An interface is PascalCase, without an I.',
  },
  {
    selector: ':matches(ClassDeclaration, ClassExpression)[id.name=/Impl$|^[^A-Z]|_/]',
    message: 'A class is PascalCase, without Impl.',
  },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const style = [
  ...names,
  defaultExport,
  { selector: 'FunctionDeclaration[params.length>3]', message: tooMany },
  { selector: 'ArrowFunctionExpression[params.length>3]', message: tooMany },
  { selector: "MethodDefinition[kind='method'] > FunctionExpression[params.length>3]", message: tooMany },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or z.enum.' },
];

/** What oxlint (.oxlintrc.json) has no rule for. Nothing here asks for types, so that it takes seconds. */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.local/**',
      '.nx/**',
      'coverage/**',
      'apps/web/dev-dist/**',
      '**/*.{mjs,js,cjs}',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    // Decorated classes need their imports while they run.
    languageOptions: {
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true, jsDocParsingMode: 'none' },
    },
    rules: {
      'no-restricted-syntax': ['error', ...style],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: server,
    ignores: ['**/clock/*.ts', ...tests],
    rules: { 'no-restricted-syntax': ['error', ...style, ...timeAndIds] },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...names, defaultExport],
    },
  },
  { files: ['apps/api/src/migrations/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
