import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOfJest } from './test-counts.mjs';

const clean = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the counts of a Jest run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  const file = join(folder, 'report.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['all passed', clean, 0, { passed: 7, failed: 0 }],
    ['two failed', { ...clean, numFailedTests: 2 }, 1, { passed: 7, failed: 2 }],
    ['a file that could not be loaded', { ...clean, numRuntimeErrorTestSuites: 1 }, 1, { passed: 7, failed: 1 }],
    ['a skipped test is a failure', { ...clean, numPendingTests: 1 }, 0, { passed: 7, failed: 1 }],
    ['green tests of a run that crashed at the end', clean, 134, { passed: 7, failed: 1 }],
  ])('%s', (_, report, exitCode, expected) => {
    writeFileSync(file, JSON.stringify(report));
    expect(countsOfJest(file, exitCode)).toMatchObject(expected);
  });

  it('a run without a report failed', () => {
    expect(countsOfJest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
