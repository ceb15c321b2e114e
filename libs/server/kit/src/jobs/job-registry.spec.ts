import * as z from 'zod/mini';
import { defineJob, type Job } from './define-job.js';
import { problemsOfJobs } from './job-registry.js';

const job = (name: Job['name']): Job => ({ name, data: z.object({}) });

describe('the boot check of jobs', () => {
  const send = job('mail.send-letter');
  const judge = job('attendance.judge-day');

  it.each([
    ['one handler each', [send, judge], [judge, send], []],
    ['a job without a handler', [send, judge], [send], ['"attendance.judge-day" has no handler']],
    ['two handlers of one job', [send], [send, send], ['"mail.send-letter" has 2 handlers']],
    [
      'a handler without a job',
      [send],
      [send, judge],
      ['the handler of "attendance.judge-day" has no such job to handle'],
    ],
    ['one name for two jobs', [send, { ...send }], [send], ['"mail.send-letter" is defined 2 times']],
    [
      'a name that says no domain',
      [job('Mail.sendLetter')],
      [job('Mail.sendLetter')],
      ['"Mail.sendLetter" is not named <domain>.<imperative> in lower case with dashes'],
    ],
  ])('%s', (_, defined, handled, problems) => {
    expect(problemsOfJobs(defined, handled)).toEqual(problems);
  });

  it('refuses a schedule for a job that needs data', () => {
    const define = () =>
      defineJob({ name: 'test.x', data: z.object({ n: z.number() }), schedule: { everySeconds: 5 } });
    expect(define).toThrow('its data must accept {}');
  });
});
