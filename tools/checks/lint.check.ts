import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { TreeCopy } from './tree-copy.js';

const service = 'libs/server/audit/src';
const web = 'apps/web/src/shared';
const state = "import { useEffect, useState } from 'react';\n";
const later = 'const later = () => Promise.resolve(1);\n';
const loose = "const loose = JSON.parse('1');\n";

/** Lines of code, the folder they are put in, and what must be said of them. */
const wrong: readonly (readonly [finding: string, folder: string, text: string])[] = [
  ['no-floating-promises', service, `${later}export const run = () => {\n  later();\n};`],
  ['no-floating-promises', web, `${later}export const run = () => {\n  later();\n};`],
  ['no-floating-promises', 'libs/ui/src', `${later}export const run = () => {\n  later();\n};`],
  ['no-floating-promises', 'apps/web/e2e', `${later}export const run = () => {\n  later();\n};`],
  ['no-misused-promises', service, `${later}export const run = () => (later() ? 1 : 2);`],
  ['await-thenable', service, 'export const run = async () => await 1;'],
  ['no-explicit-any', service, 'export const given = (text: any) => typeof text;'],
  ['no-unsafe-assignment', service, `${loose}export const given: number = loose;`],
  ['no-unsafe-argument', service, `${loose}export const given = Math.abs(loose);`],
  ['no-unsafe-call', service, `${loose}export const given = () => void loose();`],
  ['no-unsafe-member-access', service, `${loose}export const given = () => void loose.name;`],
  ['no-unsafe-return', service, `${loose}export const given = () => loose;`],
  ['no-non-null-assertion', service, 'export const given = (text?: string) => text!.length;'],
  ['no-unnecessary-type-assertion', service, 'export const given = (text: string) => text as string;'],
  ['restrict-template-expressions', service, 'export const given = (made: object[]) => `${made}`;'],
  ['switch-exhaustiveness-check', service, "export function of(a: 'b' | 'c') {\n  switch (a) {\n    case 'b':\n  }\n}"],
  ['unbound-method', service, 'class Bell {\n  ring() {}\n}\nexport const { ring } = new Bell();'],
  ['only-throw-error', service, "export const fail = () => {\n  throw 'it';\n};"],
  ['no-deprecated', service, '/** @deprecated */\nconst old = 1;\nexport const now = old + 1;'],
  ['no-unused-vars', service, 'const kept = 1;'],
  ['consistent-type-imports', service, "import { Readable } from 'node:stream';\nexport type From = Readable;"],
  ['no-restricted-imports', web, "import { Button } from 'antd';\nexport const first = Button;"],
  ['no-restricted-imports', 'libs/contracts/src/core', "import { z } from 'zod';\nexport const first = z;"],
  ['max-lines', service, `export const one = [\n${'  1,\n'.repeat(300)}];`],
  ['Only Clock tells the time', service, 'export const now = () => new Date();'],
  ['Only Clock tells the time', service, 'export const now = () => Date.now();'],
  ['Ids come from newId()', service, "import { ulid } from 'ulid';\nexport const id = () => ulid();"],
  ['Three arguments', service, 'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;'],
  ['Named exports only', web, 'export default 1;'],
  ['Use a union of literals', service, 'export enum Colour {\n  Red,\n}'],
  ['without an I', service, 'export interface IThing {\n  readonly of: string;\n}'],
  ['without Impl', service, 'export class ThingImpl {}'],
  ['rules-of-hooks', web, `${state}export const useIt = (on: boolean) => (on ? useState(1) : useEffect(() => {}));`],
  [
    'exhaustive-deps',
    web,
    `${state}export const useIt = (on: string) =>\n  useEffect(() => {\n    document.title = on;\n  }, []);`,
  ],
  [
    'set-state-in-effect',
    web,
    `${state}export function useIt(on: string) {\n  const [it, set] = useState('');\n  useEffect(() => {\n    set(on);\n  }, [on]);\n  return it;\n}`,
  ],
  ['purity', web, 'export function Now() {\n  return <p>{Date.now()}</p>;\n}'],
  [
    'refs',
    web,
    "import { useRef } from 'react';\nexport function Last() {\n  const last = useRef(0);\n  return <p>{last.current}</p>;\n}",
  ],
  ['static-components', web, 'export function Out() {\n  const In = () => <b />;\n  return <In />;\n}'],
  ['no-floating-promises', 'tools/run/planted.mjs', `${later}later();`],
  ['no-undef', 'tools/run/planted.mjs', 'nobody();'],
  ['Unused oxlint-disable', service, '// oxlint-disable-next-line no-var\nexport const one = 1;'],
  ['Unused eslint-disable', service, '// eslint-disable-next-line no-restricted-syntax\nexport const one = 1;'],
];

/** Right only with the types that their place has: Jest's, the browser's, Vite's. */
const right: readonly (readonly [file: string, text: string])[] = [
  [`${service}/right.spec.ts`, "it('is', () => expect(process.pid).toBeGreaterThan(jest.getTimerCount()));"],
  ['libs/ui/src/right.spec.tsx', "it('is', () => expect(document.title.trim()).toBe(jest.getTimerCount()));"],
  [`${web}/right.spec.tsx`, "it('is', () => expect(document.title.trim()).toBe(jest.getTimerCount()));"],
  [`${web}/right.ts`, 'export const name = import.meta.env.MODE.trim() + window.location.href.trim();'],
  ['apps/web/e2e/right.ts', 'export const told = (pid: number) => process.pid.toFixed(pid);'],
];

interface Found {
  readonly file: string;
  readonly text: string;
}

describe('lint', () => {
  let copy: TreeCopy;
  let found: readonly Found[];
  const placeOf = (at: number, folder: string, text: string) =>
    folder.endsWith('.mjs')
      ? folder.replace('planted', `planted-${at}`)
      : `${folder}/planted-${at}.${text.includes('<') ? 'tsx' : 'ts'}`;
  const planted = wrong.map(([finding, folder, text], at) => ({ finding, file: placeOf(at, folder, text), text }));

  beforeAll(() => {
    copy = TreeCopy.make('lint');
    const files = [...planted, ...right.map(([file, text]) => ({ file, text }))];
    for (const { file, text } of files) {
      mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
      writeFileSync(join(copy.folder, file), `${text}\n`);
    }
    found = [...oxlint(files.map(({ file }) => file)), ...eslint(files.map(({ file }) => file))];
  });
  afterAll(() => copy.remove());

  const run = (tool: string, args: readonly string[]): unknown =>
    JSON.parse(
      spawnSync(join(copy.folder, 'node_modules/.bin', tool), args, {
        cwd: copy.folder,
        encoding: 'utf8',
        maxBuffer: 1e8,
      }).stdout,
    );

  function oxlint(files: readonly string[]): Found[] {
    const { diagnostics } = run('oxlint', ['--format', 'json', ...files]) as {
      diagnostics: readonly { filename: string; code?: string; message: string }[];
    };
    return diagnostics.map(({ filename, code, message }) => ({ file: filename, text: `${code ?? ''} ${message}` }));
  }

  function eslint(files: readonly string[]): Found[] {
    const results = run('eslint', ['--format', 'json', '--no-warn-ignored', ...files]) as readonly {
      filePath: string;
      messages: readonly { ruleId: string | null; message: string }[];
    }[];
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => ({
        file: relative(copy.folder, filePath),
        text: `${ruleId ?? ''} ${message}`,
      })),
    );
  }

  it.each(planted)('says $finding of $file', ({ finding, file }) => {
    expect(found.filter((each) => each.file === file).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(finding),
    );
  });

  it('has nothing to say of what is right where it stands', () => {
    expect(found.filter(({ file }) => right.some(([name]) => name === file))).toEqual([]);
  });
});
