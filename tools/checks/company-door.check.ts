import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Every way past the company door: for what, and from where. A new line here is a decision. */
const allowed = [
  'company-switch: libs/server/directory/src/memberships/memberships-of-accounts.repository.ts',
  'demo: libs/server/directory/src/set-up/demo-company.ts',
  'demo: libs/server/directory/src/set-up/wipe-demo.ts',
  'doctor: apps/api/src/cli/doctor.ts',
  'doctor: apps/api/src/metrics/backlog.ts',
  'doctor: libs/server/audit/src/chain/audit-verifier.ts',
  'listeners: libs/server/kit/src/outbox/listener-sweep.ts',
  'log-writer: libs/server/kit/src/log-writer/log-writer.ts',
  'migrations: libs/server/kit/src/db/migrate.ts',
  'relay: libs/server/kit/src/outbox/relay.ts',
  'retention: libs/server/attendance/src/punches/forget-evidence.job.ts',
  'retention: libs/server/directory/src/imports/run-import.job.ts',
  'retention: libs/server/files/src/forget-unclaimed.job.ts',
  'retention: libs/server/kit/src/retention/forget-old.job.ts',
  'retention: libs/server/notifications/src/retention/forget-done.job.ts',
  'sessions: libs/server/directory/src/memberships/slug-memberships.ts',
  'sessions: libs/server/kit/src/realtime/pulse.ts',
  'sessions: libs/server/kit/src/realtime/realtime-server.ts',
  'set-up: libs/server/directory/src/set-up/set-ups.service.ts',
  'set-up: libs/server/directory/src/set-up/slugs.ts',
  'sign-in: libs/server/directory/src/companies/companies.service.ts',
  'sign-in: libs/server/directory/src/facade/directory-boot.ts',
  'sign-in: libs/server/directory/src/memberships/slug-memberships.ts',
  'sign-in: libs/server/kit/src/http/access.guard.ts',
  'sign-in: libs/server/kit/src/realtime/socket-sign-in.ts',
  'timers: libs/server/attendance/src/judging/judge-members.ts',
  'timers: libs/server/chat/src/posts/deliver-posts.job.ts',
  'timers: libs/server/directory/src/facade/directory.ts',
  'timers: libs/server/directory/src/imports/run-import.job.ts',
  'timers: libs/server/directory/src/members/release-leavers.job.ts',
  'timers: libs/server/notifications/src/deliveries/delivery-queue.ts',
];

/** Without its comments. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const sources = ['apps/api/src', 'libs/server'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)src\/.*\.ts$|^(?!.*\/dist\/).*\.ts$/.test(name))
    .filter((name) => !/(^|\/)(dist|node_modules|testing)\/|spec\.ts$/.test(name))
    .map((name) => ({ file: `${folder}/${name}`, text: code(readFileSync(join(root, folder, name), 'utf8')) })),
);

describe('the company door', () => {
  it('is passed only where it is written down', () => {
    const passes = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:acrossCompanies\(\s*|acrossPurpose: |[{,] purpose: )'([a-z-]+)'/g)]
        .filter(
          ([whole]) => !whole.includes('purpose: ') || text.includes('asMachine(') || text.includes('acrossPurpose'),
        )
        .map(([, purpose]) => `${purpose ?? ''}: ${file}`),
    );
    expect([...new Set(passes)].sort()).toEqual(allowed);
  });

  it('has no purpose that nobody uses', () => {
    const declared = sources.find(({ file }) => file.endsWith('kit/src/context/context.ts'))?.text ?? '';
    const union = /export type AcrossPurpose =([^;]+);/.exec(declared)?.[1] ?? '';
    const purposes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, purpose]) => purpose);
    const used = new Set(allowed.map((line) => line.split(':')[0]));
    expect(purposes.filter((purpose) => !used.has(purpose))).toEqual([]);
  });
});
