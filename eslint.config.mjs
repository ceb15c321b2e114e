import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
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
const style = [
  { selector: 'FunctionDeclaration[params.length>3]', message: tooMany },
  { selector: 'ArrowFunctionExpression[params.length>3]', message: tooMany },
  { selector: "MethodDefinition[kind='method'] > FunctionExpression[params.length>3]", message: tooMany },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or z.enum.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.local/**', '.nx/**', 'coverage/**', 'apps/web/dev-dist/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...style],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'antd', message: 'Import components by path: antd/es/button. The barrel pulls all of it.' },
            { name: 'zod', message: "Use 'zod/mini': the web imports the same schemas." },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
        { selector: 'class', format: ['PascalCase'], custom: { regex: 'Impl$', match: false } },
      ],
    },
  },
  {
    files: server,
    ignores: ['**/clock/*.ts', ...tests],
    rules: { 'no-restricted-syntax': ['error', ...style, ...timeAndIds] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
    languageOptions: { globals: globals.browser },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['apps/api/src/migrations/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['**/*.{mjs,js}', '**/vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'max-lines': ['error', { max: 300 }], 'no-restricted-syntax': 'off' },
  },
);
