import fc from 'fast-check';
import type { ApproveNode, Condition, Definition, FormValues, PeopleSource, ProcessNode } from '../codes.js';
import {
  ask,
  chain,
  choice,
  leader,
  lineManager,
  members,
  numberField,
  pick,
  process,
  role,
  textField,
} from './definitions.js';

/** Whom definitions speak of. Sam submits; Ada is an admin who never leaves. */
export const staff = ['sam', 'ann', 'bob', 'cat', 'eva', 'lea', 'ada'] as const;

const anyone = fc.constantFrom(...staff);
const amounts = ['5', '50', '500'] as const;

const anySource: fc.Arbitrary<PeopleSource> = fc.oneof(
  { weight: 5, arbitrary: fc.uniqueArray(anyone, { minLength: 1, maxLength: 3 }).map((ids) => members(...ids)) },
  { weight: 1, arbitrary: fc.constant<PeopleSource>({ kind: 'manager' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map(leader) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map(lineManager) },
  { weight: 1, arbitrary: fc.constant(role('finance')) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          { kind: 'top' } as const,
          { kind: 'role', role: 'finance' } as const,
          { kind: 'level', level: 2 } as const,
        ),
        fc.constantFrom('leader' as const, 'line_manager' as const),
        fc.constantFrom('bottom_up' as const, 'top_down' as const),
      )
      .map(([until, of, order]) => chain(until, { of, order })),
  },
  { weight: 1, arbitrary: fc.constant<PeopleSource>(pick()) },
);

const anyEmpty: fc.Arbitrary<ApproveNode['empty']> = fc.oneof(
  fc.constantFrom<ApproveNode['empty']>({ kind: 'approve' }, { kind: 'admins' }, { kind: 'block' }),
  fc.uniqueArray(anyone, { minLength: 1, maxLength: 2 }).map((memberIds) => ({ kind: 'people' as const, memberIds })),
);

const anyApprove = fc
  .record({
    people: fc.array(anySource, { minLength: 1, maxLength: 2 }),
    mode: fc.constantFrom<ApproveNode['mode']['kind'][]>('all', 'any', 'in_turn'),
    submitter: fc.constantFrom<ApproveNode['submitter'][]>('self', 'skip', 'line_manager', 'leader', 'forbid'),
    empty: fc.oneof(
      { weight: 8, arbitrary: anyEmpty },
      { weight: 1, arbitrary: fc.constant({ kind: 'reject' as const }) },
    ),
    secret: fc.constantFrom('hidden' as const, 'read' as const, 'edit' as const),
    amount: fc.constantFrom('read' as const, 'edit' as const),
  })
  .map(({ people, mode, secret, amount, ...rest }) => {
    const onePick = people.filter((one, index) => one.kind !== 'submitter_pick' || people.indexOf(one) === index);
    const sources = onePick.filter(({ kind }) => kind === 'submitter_pick').length > 1 ? onePick.slice(0, 1) : onePick;
    return ask('', sources, { ...rest, mode: { kind: mode }, rights: { secret, amount } });
  });

const anyCopy: fc.Arbitrary<ProcessNode> = anySource
  .filter(({ kind }) => kind !== 'submitter_pick')
  .map((source) => ({ id: '', title: 'copy', kind: 'cc', people: [source], rights: { secret: 'hidden' } }));

const anyTest: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom('lt' as const, 'ge' as const), fc.constantFrom(...amounts))
    .map(([op, value]): Condition => ({ kind: 'number', fieldId: 'amount', op, value })),
  fc.constant<Condition>({ kind: 'submitter_department', departmentIds: ['sales'] }),
  fc.constant<Condition>({ kind: 'submitter_role', role: 'finance' }),
);
const anyCondition = fc.oneof(
  anyTest,
  fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(anyTest, { minLength: 1, maxLength: 3 }))
    .map(([kind, of]): Condition => ({ kind, of })),
);

const anyBody = (depth: number): fc.Arbitrary<ProcessNode[]> =>
  fc.array(
    depth > 1 ? fc.oneof({ weight: 4, arbitrary: anyApprove }, { weight: 1, arbitrary: anyCopy }) : anyNode(depth),
    {
      minLength: depth > 0 ? 0 : 1,
      maxLength: depth > 0 ? 2 : 5,
    },
  );

const anyNode = (depth: number): fc.Arbitrary<ProcessNode> =>
  fc.oneof(
    { weight: 5, arbitrary: anyApprove },
    { weight: 1, arbitrary: anyCopy },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(anyCondition, anyBody(depth + 1)), { minLength: 1, maxLength: 2 }), anyBody(depth + 1))
        .map(([arms, otherwise]) =>
          choice(
            '',
            arms.map(([when, body]) => ['', when, body]),
            otherwise,
          ),
        ),
    },
  );

/** Ids are given by place, so that no two are the same. */
function named(body: readonly ProcessNode[], prefix: string): ProcessNode[] {
  return body.map((node, index) => {
    const id = `${prefix}${index}`;
    if (node.kind !== 'choice') return { ...node, id };
    const arms = node.arms.map((arm, at) => ({ ...arm, id: `${id}_arm${at}`, body: named(arm.body, `${id}_${at}_`) }));
    return { ...node, id, arms, otherwise: named(node.otherwise, `${id}_else_`) };
  });
}

/** Any process over a form with an amount that steers it, and a secret that some nodes must not see. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .record({
    body: anyBody(0),
    sameApprover: fc.constantFrom<Definition['policies']['sameApprover'][]>(
      'none',
      'consecutive',
      'keep_first',
      'keep_last',
    ),
    withdraw: fc.constantFrom<Definition['policies']['withdraw'][]>('always', 'before_first_decision', 'never'),
    admins: fc.constantFrom<Definition['policies']['admins'][]>([], [{ kind: 'members', memberIds: ['bob', 'sam'] }]),
  })
  .map(({ body, ...policies }) => {
    const fields = [numberField('amount'), textField('secret')];
    return process(named(body, 'n'), policies, { fields });
  });

/** The secret is the same in all: it must be in no history that a reader of a hidden field gets. */
export const secret = 'S3CRET';
export const anyValues: fc.Arbitrary<FormValues> = fc
  .option(fc.constantFrom(...amounts))
  .map((amount) => ({ secret, ...(amount !== null && { amount }) }));
