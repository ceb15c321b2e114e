import { concernsServer } from './watch-server.mjs';

describe('a changed file starts the server again', () => {
  it.each([
    ['libs/rules/attendance/src/judge-day.ts', true],
    ['libs/texts/zh-CN/core.json', true],
    ['libs/rules/attendance/src/judge-day.spec.ts', false],
    ['libs/server/kit/src/db/tx.db-spec.ts', false],
    ['libs/server/kit/dist/db/tx.js', false],
    ['libs/server/kit/README.md', false],
  ])('%s: %s', (file, expected) => {
    expect(concernsServer(file)).toBe(expected);
  });
});
