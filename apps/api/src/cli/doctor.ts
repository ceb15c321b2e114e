import { Command } from 'commander';
import { acrossCompanies, drift, FailedJobs, ParkedEvents, RedisConnections } from '@atrium/kit';
import { withApp, withDatabase } from './with-app.js';

interface Finding {
  readonly what: string;
  readonly problem: string | null;
}

export const doctorCommand = new Command('doctor')
  .description('look for what is wrong with this installation')
  .action(async () => {
    const findings = [
      ...(await withDatabase(async ({ dataSource }) => [
        schema(await drift(dataSource), await dataSource.showMigrations()),
      ])),
      ...(await running()),
    ];
    for (const { what, problem } of findings)
      console.log(`${problem ? '✗' : '✓'} ${what}${problem ? `: ${problem}` : ''}`);
    if (findings.some(({ problem }) => problem)) process.exitCode = 1;
  });

function schema(statements: readonly string[], pending: boolean): Finding {
  if (pending) return { what: 'schema', problem: 'migrations are waiting: run "atrium migrate"' };
  return {
    what: 'schema',
    problem: statements.length > 0 ? `differs from what this version expects (${statements[0] ?? ''})` : null,
  };
}

const running = (): Promise<Finding[]> =>
  withApp('doctor', async (app) => {
    const redis = (await app.get(RedisConnections).answers())
      ? null
      : 'does not answer; queues and limits work without it, slower';
    const parked = (await acrossCompanies('doctor', () => app.get(ParkedEvents).list(null))).length;
    const failed = redis
      ? 0
      : [...(await app.get(FailedJobs).counts()).values()].reduce((sum, count) => sum + count, 0);
    return [
      { what: 'Redis', problem: redis },
      { what: 'events', problem: parked > 0 ? `${parked} are parked because their listener failed` : null },
      { what: 'jobs', problem: failed > 0 ? `${failed} have failed for good` : null },
    ];
  });
