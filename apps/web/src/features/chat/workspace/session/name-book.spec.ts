import { ProblemError } from '@atrium/client';
import { NameBook } from './name-book.js';

const ann = { id: 'ann', name: 'Ann', title: null } as never;
const problem = (status: number) => new ProblemError({ status, code: 'core.internal', traceId: '0' });

describe('names of people', () => {
  let asked: (readonly string[])[];
  let answers: (() => Promise<never[]>)[];
  let names: NameBook;
  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    answers = [];
    names = new NameBook((ids) => {
      asked.push(ids);
      return (answers.shift() ?? (() => Promise.resolve([ann])))();
    });
  });
  afterEach(() => {
    names.close();
    jest.useRealTimers();
  });

  it('are asked for together, and nobody is null', async () => {
    names.want(['ann']);
    names.want(['ann', 'bob']);
    await jest.runAllTimersAsync();
    expect(asked).toEqual([['ann', 'bob']]);
    expect([names.get('ann'), names.get('bob'), names.get('eve')]).toEqual([ann, null, undefined]);
  });

  it('are asked for again when there was no answer', async () => {
    answers = [() => Promise.reject(problem(503)), () => Promise.reject(problem(0))];
    names.want(['ann']);
    await jest.runAllTimersAsync();
    expect(asked).toHaveLength(3);
    expect(names.get('ann')).toBe(ann);
  });

  it('are not asked for again when they were refused, until somebody wants them', async () => {
    answers = [() => Promise.reject(problem(403))];
    names.want(['ann']);
    await jest.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    names.want(['ann']);
    await jest.runAllTimersAsync();
    expect(names.get('ann')).toBe(ann);
  });

  it('are not asked for by one who has gone', async () => {
    answers = [() => Promise.reject(problem(503))];
    names.want(['ann']);
    await jest.advanceTimersByTimeAsync(100);
    names.close();
    await jest.runAllTimersAsync();
    expect(asked).toHaveLength(1);
  });
});
