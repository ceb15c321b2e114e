import { Definition } from '@atrium/contracts/approvals';

const ann = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const node = { kind: 'approve', id: 'n', title: 'Manager', people: [{ kind: 'manager' }] };
const least = { schema: 1, form: { fields: [] }, body: [node] };

describe('a definition that says the least', () => {
  it('takes the defaults', () => {
    expect(Definition.parse(least)).toEqual({
      schema: 1,
      form: { fields: [] },
      start: { rights: {} },
      body: [
        {
          ...node,
          mode: { kind: 'all' },
          submitter: 'self',
          empty: { kind: 'admins' },
          rights: {},
          actions: { transfer: true, return: true },
          reasonRequired: { approve: false, reject: false },
          signature: false,
        },
      ],
      policies: {
        sameApprover: 'none',
        withdraw: 'always',
        admins: [],
      },
    });
  });

  it('keeps what it says otherwise, arms in arms included', () => {
    const when = { kind: 'all', of: [{ kind: 'any', of: [{ kind: 'submitter_member', memberIds: [ann] }] }] };
    const choice = {
      kind: 'choice',
      id: 'c',
      title: 'Way',
      arms: [{ id: 'a', title: 'A', when, body: [node] }],
      otherwise: [],
    };
    const parsed = Definition.parse({ ...least, body: [choice], policies: { withdraw: 'never' } });
    expect(parsed.body[0]).toMatchObject({ pick: 'first', arms: [{ when, body: [{ id: 'n', signature: false }] }] });
    expect(parsed.policies).toMatchObject({ withdraw: 'never', sameApprover: 'none' });
  });
});

describe('what is no definition is refused', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);
  it.each<[string, unknown]>([
    ['nothing', null],
    ['another schema', { ...least, schema: 2 }],
    ['a kind of node that does not exist', { ...least, body: [{ ...node, kind: 'fork' }] }],
    ['nobody to ask', { ...least, body: [{ ...node, people: [] }] }],
    ['a name that every object has in it', { ...least, body: [{ ...node, id: '__proto__' }] }],
    ['a right that does not exist', { ...least, body: [{ ...node, rights: { f: 'write' } }] }],
    ['a choice without otherwise', { ...least, body: [{ kind: 'choice', id: 'c', title: 'c', arms: [] }] }],
    ['somebody who is nobody', { ...least, body: [{ ...node, people: [{ kind: 'members', memberIds: ['ann'] }] }] }],
    ['level 0', { ...least, body: [{ ...node, people: [{ kind: 'leader', level: 0 }] }] }],
    ['deeper than anybody draws', { ...least, body: nested(5000) }],
  ])('%s', (_, given) => {
    expect(Definition.safeParse(given).success).toBe(false);
  });
});
