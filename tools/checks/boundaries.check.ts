import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TreeCopy } from './tree-copy.js';

/** One planted file each: the rule that must catch it, where it stands, what it imports. */
const violations: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['layer-libs-contracts', 'libs/contracts/src/core/planted.ts', '@atrium/rules-access'],
  ['layer-libs-texts', 'libs/texts/src/planted.ts', '@atrium/contracts/core'],
  ['layer-libs-rules', 'libs/rules/attendance/src/planted.ts', '@atrium/kit'],
  ['layer-libs-client', 'libs/client/src/planted.ts', '@atrium/rules-access'],
  ['layer-libs-ui', 'libs/ui/src/planted.ts', '@atrium/contracts/core'],
  ['layer-libs-server-kit', 'libs/server/kit/src/planted.ts', '@atrium/server-audit'],
  ['layer-apps-api', 'apps/api/src/planted.ts', '@atrium/client'],
  ['layer-apps-web', 'apps/web/src/planted.ts', '@atrium/kit'],
  ['domain-audit', 'libs/server/audit/src/planted.ts', '@atrium/server-identity'],
  ['domain-files', 'libs/server/files/src/planted.ts', '@atrium/server-identity'],
  ['domain-identity', 'libs/server/identity/src/planted.ts', '@atrium/server-directory'],
  ['domain-directory', 'libs/server/directory/src/planted.ts', '@atrium/server-attendance'],
  ['domain-calendar', 'libs/server/calendar/src/planted.ts', '@atrium/server-attendance'],
  ['domain-chat', 'libs/server/chat/src/planted.ts', '@atrium/server-attendance'],
  ['domain-approvals', 'libs/server/approvals/src/planted.ts', '@atrium/server-attendance'],
  ['domain-attendance', 'libs/server/attendance/src/planted.ts', '@atrium/server-identity'],
  ['domain-notifications', 'libs/server/notifications/src/planted.ts', '@atrium/server-attendance'],
  ['domain-integrations', 'libs/server/integrations/src/planted.ts', '@atrium/client'],
  ['public-index-only', 'libs/server/identity/src/planted.ts', '@atrium/server-audit/planted'],
  ['no-path-into-a-lib', 'libs/server/identity/src/planted.ts', '../../audit/src/index.js'],
  ['pure-below', 'libs/rules/access/src/planted.ts', '@nestjs/common'],
  ['pure-below', 'apps/web/src/planted.ts', 'typeorm'],
  ['no-react-on-the-server', 'libs/server/kit/src/planted.ts', 'react'],
  ['features-apart', 'apps/web/src/features/planted/planted.ts', '../attendance/planted-target.js'],
  ['shared-is-below', 'apps/web/src/shared/planted.ts', '../features/attendance/planted-target.js'],
  ['no-circle', 'libs/rules/access/src/planted-circle.ts', './planted.js'],
];
/** What they lead to. */
const targets: readonly (readonly [file: string, text: string])[] = [
  ['apps/web/src/features/attendance/planted-target.ts', ''],
  ['libs/server/audit/src/planted-target.ts', ''],
  ['libs/rules/access/src/planted.ts', "import './planted-circle.js';\n"],
];

describe('the dependency rule', () => {
  let copy: TreeCopy;
  beforeAll(() => {
    copy = TreeCopy.make('boundaries');
  });
  afterAll(() => copy.remove());

  const plant = (file: string, text: string) => {
    const path = join(copy.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'a' });
  };

  /** Lets a path into a lib be imported, as somebody might who is in a hurry. */
  const openUp = (file: string) => {
    const path = join(copy.folder, file);
    const settings = JSON.parse(readFileSync(path, 'utf8')) as { exports: Record<string, string> };
    settings.exports['./planted'] = './src/planted-target.ts';
    writeFileSync(path, JSON.stringify(settings));
  };

  function cruise(): string {
    const { stdout, stderr } = spawnSync(
      join(copy.folder, 'node_modules/.bin/depcruise'),
      ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', '--no-cache', 'apps', 'libs', 'tools'],
      { cwd: copy.folder, encoding: 'utf8' },
    );
    return stdout + stderr;
  }

  it('has a violation planted for every rule there is', async () => {
    const config = (await import(pathToFileURL(join(copy.folder, '.dependency-cruiser.mjs')).href)) as {
      default: { forbidden: readonly { name: string }[] };
    };
    const planted = new Set(violations.map(([rule]) => rule));
    expect(config.default.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('is kept, and catches what is planted', () => {
    expect(cruise()).toContain('no dependency violations found');
    for (const [file, text] of targets) plant(file, `${text}export const target = 1;\n`);
    openUp('libs/server/audit/package.json');
    for (const [, file, imports] of violations) plant(file, `import '${imports}';\n`);
    const found = cruise();
    const missed = violations.filter(
      ([rule, file]) => !new RegExp(`${rule}: ${file.replaceAll('.', '\\.')}`).test(found),
    );
    expect(missed).toEqual([]);
  });
});
