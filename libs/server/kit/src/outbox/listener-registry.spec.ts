import * as z from 'zod/mini';
import { event } from '@atrium/contracts/core';
import { problemsOfListeners } from './listener-registry.js';
import type { ListenerDeclaration } from './listens-to.js';

const punched = event({ type: 'attendance.punched', visibility: 'public', payload: z.object({}) });
const joined = event({ type: 'directory.joined', visibility: 'internal', payload: z.object({}) });
const listener = (name: ListenerDeclaration['name'], events = [punched]): ListenerDeclaration => ({
  name,
  events,
  from: 'now',
});

describe('the boot check of listeners', () => {
  it.each([
    ['all in order', [listener('attendance.mark-days'), listener('chat.follow', [punched, joined])], []],
    ['one name twice', [listener('a.b'), listener('a.b')], ['"a.b" is declared twice']],
    ['nothing to listen to', [listener('a.b', [])], ['"a.b" listens to nothing']],
    [
      'an event nobody knows',
      [listener('a.b', [{ ...joined, type: 'directory.renamed' }])],
      ['"a.b" listens to unknown "directory.renamed"'],
    ],
    [
      'a name of another shape',
      [listener('a.markDays')],
      ['"a.markDays" is not named <domain>.<what-it-does> in lower case with dashes'],
    ],
  ])('%s', (_, listeners, problems) => {
    expect(problemsOfListeners(listeners, [punched, joined])).toEqual(problems);
  });

  it('an event declared twice', () => {
    expect(problemsOfListeners([], [punched, { ...punched }])).toEqual([
      'the event "attendance.punched" is declared twice',
    ]);
  });
});
