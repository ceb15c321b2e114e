import { changeWords } from './change-words.js';

const [anna, bert, sales] = ['01J00000000000000000000001', '01J00000000000000000000002', '01J00000000000000000000003'];
const names = { [anna]: 'Anna', [bert]: 'Bert', [sales]: 'Sales' };

describe('what changed, in words', () => {
  it.each([
    [
      'plain values',
      { title: ['Clerk', 'Lead'] },
      [{ field: 'title', old: { text: 'Clerk' }, next: { text: 'Lead' } }],
    ],
    ['what was empty', { title: [null, 'Lead'] }, [{ field: 'title', old: null, next: { text: 'Lead' } }]],
    [
      'encrypted values only as changed',
      { phone: [{ changed: true }, { changed: true }] },
      [{ field: 'phone', old: { key: 'secret_changed' }, next: { key: 'secret_changed' } }],
    ],
    [
      'ids by their names',
      { lineManager: [anna, bert] },
      [{ field: 'lineManager', old: { text: 'Anna' }, next: { text: 'Bert' } }],
    ],
    [
      'lists by the first names and a count',
      { members: [null, [anna, bert, sales, '01J00000000000000000000009']] },
      [{ field: 'members', old: null, next: { names: ['Anna', 'Bert', 'Sales'], more: 1 } }],
    ],
    ['codes by their words', { role: [null, 'hr'] }, [{ field: 'role', old: null, next: { key: 'values.role.hr' } }]],
    [
      'yes and no',
      { phoneHidden: [false, true] },
      [{ field: 'phoneHidden', old: { key: 'no' }, next: { key: 'yes' } }],
    ],
    [
      'nothing of what only machines read',
      { session: [null, anna], client: [null, 'Firefox'] },
      [{ field: 'client', old: null, next: { text: 'Firefox' } }],
    ],
    [
      'nothing of zeros that came from nowhere',
      { leavers: [null, 0], adds: [null, 3] },
      [{ field: 'adds', old: null, next: { count: 3 } }],
    ],
    [
      'of rules only what differs in them',
      {
        rules: [
          { lateGraceMinutes: 5, breaks: [] },
          { lateGraceMinutes: 10, breaks: [] },
        ],
      },
      [{ field: 'lateGraceMinutes', old: { count: 5 }, next: { count: 10 } }],
    ],
    [
      'nothing of what stayed as it was',
      { parentId: [sales, anna], order: [0, 0], title: [null, null] },
      [{ field: 'parentId', old: { text: 'Sales' }, next: { text: 'Anna' } }],
    ],
    [
      'ended sign-ins as a count',
      { sessions: [null, [anna, bert]] },
      [{ field: 'sessions', old: null, next: { text: '2' } }],
    ],
    ['days as days', { lastDay: [null, '2026-12-01'] }, [{ field: 'lastDay', old: null, next: { day: '2026-12-01' } }]],
    ['nothing of the first rules', { rules: [null, { lateGraceMinutes: 5 }] }, []],
  ])('tells %s', (_, changes, words) => {
    expect(changeWords({ changes: changes as never, names })).toEqual(words);
  });
});
