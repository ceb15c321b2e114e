import type { MemberActor } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ApprovalsBench, asks, commandId, contentOf } from '../testing/approvals-bench.js';

describe('requests', () => {
  let house: DirectoryBench;
  let bench: ApprovalsBench;
  let [sue, ann, ben, cid]: MemberActor[] = [];
  beforeAll(async () => {
    house = await ApprovalsBench.house();
    bench = await ApprovalsBench.in(house);
    sue = await bench.person('Sue Submits');
    ann = await bench.person('Ann Asked');
    ben = await bench.person('Ben Asked');
    cid = await bench.person('Cid Asked');
  });
  afterAll(() => house.close());

  const codeOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).replace('approvals.', '');

  /** The rows beside the history say what the history says. */
  const agrees = async (requestId: Id<'request'>) => {
    const [folded, stored] = [await bench.folded(requestId), await bench.stored(requestId)];
    expect(stored).toMatchObject({ status: folded.status, rev: folded.lastNo });
    expect(stored.state).toEqual(folded.status === 'running' ? folded : null);
    const open = folded.tasks.filter(({ status }) => status === 'open');
    expect(stored.open).toEqual(open.flatMap(({ task, assigneeIds }) => assigneeIds.map((who) => `${task} ${who}`)));
  };

  it('live from submission to approval, through a transfer and a return', async () => {
    const template = await bench.publish(
      contentOf([asks('first', [ann!.memberId]), asks('second', [ben!.memberId])], {
        numbering: { prefix: 'QJ', reset: 'day', digits: 4 },
      }),
    );
    const { requestId } = await bench.submit(sue!, template);
    await agrees(requestId);
    expect(await bench.read(ann!, requestId)).toMatchObject({
      serial: 'QJ-20260302-0001',
      status: 'running',
      title: expect.stringMatching(/ · Sue Submits$/),
      mine: { tasks: [{ task: 1, nodeId: 'first', canApprove: true }], canWithdraw: false },
      ahead: [{ nodeId: 'second', people: [{ memberId: ben!.memberId }], outcome: 'asks' }],
    });
    await bench.transfer(ann!, requestId, 1, cid!);
    await bench.approve(cid!, requestId, 2);
    await bench.giveBack(ben!, requestId, 3, { reason: 'Which chairs?' });
    await agrees(requestId);
    expect((await bench.read(sue!, requestId)).mine).toMatchObject({ canResubmit: true, canWithdraw: true });
    await bench.resubmit(sue!, requestId, { subject: 'Red chairs' });
    await bench.comment(sue!, requestId, 'The red ones', [ben!.memberId]);
    await bench.approve(ann!, requestId, 5);
    const receipt = await bench.approve(ben!, requestId, 6);
    await agrees(requestId);
    expect(receipt).toEqual({ requestId, status: 'approved', rev: (await bench.folded(requestId)).lastNo });
    const view = await bench.read(cid!, requestId);
    expect(view).toMatchObject({ status: 'approved', values: { subject: 'Red chairs' }, openTasks: [], ahead: [] });
    expect(view.entries.map(({ no }) => no)).toEqual(view.entries.map((_, index) => index + 1));
    expect(await bench.events()).toEqual([
      ...[
        'request_submitted',
        'tasks_opened',
        'tasks_closed',
        'tasks_opened',
        'task_decided',
        'tasks_closed',
        'tasks_opened',
      ],
      ...[
        'task_decided',
        'request_returned',
        'tasks_closed',
        'tasks_opened',
        'request_resubmitted',
        'tasks_closed',
        'tasks_opened',
      ],
      ...['task_decided', 'tasks_closed', 'tasks_opened', 'task_decided', 'request_ended', 'tasks_closed'],
    ]);
  });

  it('are numbered on, one after the other', async () => {
    const numbering = { prefix: '', reset: 'year' as const, digits: 3 };
    const template = await bench.publish(contentOf([asks('a', [ann!.memberId])], { numbering }));
    const made = [await bench.submit(sue!, template), await bench.submit(sue!, template)];
    const serials = await Promise.all(made.map(async ({ requestId }) => (await bench.read(sue!, requestId)).serial));
    expect(serials).toEqual(['2026-001', '2026-002']);
  });

  it('answer a repeated command with its first result, and do nothing twice', async () => {
    const template = await bench.publish(contentOf([asks('a', [ann!.memberId]), asks('b', [ben!.memberId])]));
    const submitting = { commandId: commandId() };
    const [first, second] = [
      await bench.submit(sue!, template, { subject: 'Once' }, submitting),
      await bench.submit(sue!, template, { subject: 'Once' }, submitting),
    ];
    expect(second).toEqual(first);
    const deciding = { commandId: commandId() };
    const receipts = await Promise.all([1, 2, 3].map(() => bench.approve(ann!, first.requestId, 1, deciding)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    await agrees(first.requestId);
    const entries = (await bench.read(sue!, first.requestId)).entries;
    expect(entries.filter(({ type }) => type === 'decided')).toHaveLength(1);
  });

  describe('are refused', () => {
    let template: Id<'template'>;
    let strict: Id<'template'>;
    beforeAll(async () => {
      template = await bench.publish(
        contentOf([asks('a', [ann!.memberId, ben!.memberId], { mode: { kind: 'in_turn' } })], {
          policies: { withdraw: 'before_first_decision' },
        }),
      );
      strict = await bench.publish(
        contentOf(
          [
            asks('a', [ann!.memberId], {
              submitter: 'forbid',
              signature: true,
              reasonRequired: { approve: true, reject: true },
              rights: { subject: 'read', secret: 'hidden' },
              actions: { transfer: true, return: false },
            }),
          ],
          { policies: { withdraw: 'never' } },
        ),
      );
    });

    it.each<[string, string, (id: Id<'request'>) => Promise<unknown>]>([
      ['to whoever is not asked', 'core.not_found', (id) => bench.approve(cid!, id, 1)],
      ['before one’s turn', 'waiting', (id) => bench.approve(ben!, id, 2)],
      ['at a task of somebody else’s', 'not_assignee', (id) => bench.approve(ben!, id, 1)],
      ['at a task that is not there', 'not_assignee', (id) => bench.approve(ann!, id, 99)],
      [
        'to whoever has passed it on',
        'not_assignee',
        async (id) => {
          await bench.transfer(ann!, id, 1, cid!);
          await bench.approve(ann!, id, 1);
        },
      ],
      [
        'when it was decided',
        'already_decided',
        async (id) => {
          await bench.approve(ann!, id, 1);
          await bench.approve(ann!, id, 1);
        },
      ],
      [
        'when it was withdrawn',
        'ended',
        async (id) => {
          await bench.withdraw(sue!, id);
          await bench.approve(ann!, id, 1);
        },
      ],
      [
        'a withdrawal after a decision',
        'too_late',
        async (id) => {
          await bench.approve(ann!, id, 1);
          await bench.withdraw(sue!, id);
        },
      ],
      ['a withdrawal by another', 'not_allowed', (id) => bench.withdraw(ann!, id)],
      ['handing in what was not given back', 'not_allowed', (id) => bench.resubmit(sue!, id)],
      ['a transfer to oneself', 'bad_target', (id) => bench.transfer(ann!, id, 1, ann!)],
      [
        'a transfer to nobody',
        'core.not_found',
        (id) => bench.transfer(ann!, id, 1, { ...ann!, memberId: commandId() as never }),
      ],
      ['an admin’s act by somebody else', 'not_allowed', (id) => bench.reassign(ann!, id, 1, [cid!])],
      [
        'a field that one may not write',
        'forbidden_field',
        (id) => bench.approve(ann!, id, 1, { values: { subject: 'Mine' } }),
      ],
      ['a mention of somebody outside', 'bad_target', (id) => bench.comment(sue!, id, 'See', [cid!.memberId])],
      ['a file of nobody', 'unknown_file', (id) => bench.approve(ann!, id, 1, { fileIds: [commandId()] })],
    ])('%s: %s', async (_, code, act) => {
      const { requestId } = await bench.submit(sue!, template);
      expect(await codeOf(act(requestId))).toBe(code);
      await agrees(requestId);
    });

    it.each<[string, string, (id: Id<'request'>) => Promise<unknown>]>([
      ['without a reason', 'reason_required', (id) => bench.reject(ann!, id, 1)],
      ['without a signature', 'signature_required', (id) => bench.approve(ann!, id, 1, { reason: 'Yes' })],
      ['a transfer to the submitter', 'self_approval', (id) => bench.transfer(ann!, id, 1, sue!)],
      ['a return where there is none', 'not_allowed', (id) => bench.giveBack(ann!, id, 1, { reason: 'No' })],
      ['a withdrawal where there is none', 'not_allowed', (id) => bench.withdraw(sue!, id)],
    ])('by a strict template %s: %s', async (_, code, act) => {
      const { requestId } = await bench.submit(sue!, strict);
      expect(await codeOf(act(requestId))).toBe(code);
      expect((await bench.folded(requestId)).status).toBe('running');
    });

    it('with the field named, when the form is wrong', async () => {
      const error: unknown = await bench.submit(sue!, template, { subject: '' }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        def: { code: 'approvals.invalid_form' },
        fields: [{ path: ['values', 'subject'], code: 'required' }],
      });
      expect(await codeOf(bench.submit(sue!, template, { subject: 'x' }, { version: 2 }))).toBe('template_changed');
    });
  });

  it('never show a hidden field: not in values, entries, form, lists or rights', async () => {
    const content = contentOf([asks('a', [ann!.memberId], { rights: { secret: 'hidden' } })]);
    const template = await bench.publish(content);
    const { requestId } = await bench.submit(sue!, template, { subject: 'Open', secret: 'classified-7731' });
    expect(JSON.stringify(await bench.read(ann!, requestId))).not.toMatch(/classified-7731|secret/i);
    expect(JSON.stringify(await bench.read(sue!, requestId))).toContain('classified-7731');
    expect(await codeOf(bench.approve(ann!, requestId, 1, { values: { secret: 'x' } }))).toBe('forbidden_field');
  });

  it('that are blocked wait for an admin, who hands them on with a reason', async () => {
    const gone = await bench.person('Gus Gone');
    const body = [asks('a', [gone.memberId], { empty: { kind: 'block' } })];
    const template = await bench.publish(contentOf(body));
    await bench.rows(
      "UPDATE directory_employment_period SET to_day = '2026-02-01' WHERE company_id = ? AND member_id = ?",
      [gone.memberId],
    );
    const { requestId } = await bench.submit(sue!, template);
    const blocked = await bench.read(bench.owner, requestId);
    expect(blocked.mine).toMatchObject({ tasks: [{ kind: 'unblock', canApprove: false }], canAdminister: true });
    expect(await codeOf(bench.approve(bench.owner, requestId, 1))).toBe('not_allowed');
    await bench.reassign(bench.owner, requestId, 1, [ann!]);
    await bench.approve(ann!, requestId, 2);
    await agrees(requestId);
    expect((await bench.folded(requestId)).status).toBe('approved');
    expect(await house.acts(bench.company)).toContain('approvals.task_reassigned');
  });

  it('keep their version when another is published', async () => {
    const content = contentOf([asks('a', [ann!.memberId])]);
    const template = await bench.publish(content);
    const { requestId } = await bench.submit(sue!, template);
    const second = contentOf([asks('b', [ben!.memberId])], { title: content.title });
    await bench.publishAgain(template, second);
    await bench.approve(ann!, requestId, 1);
    expect(await bench.read(sue!, requestId)).toMatchObject({ version: 1, status: 'approved' });
    const next = await bench.submit(sue!, template, { subject: 'Next' }, { version: 2 });
    expect((await bench.read(ben!, next.requestId)).mine.tasks).toMatchObject([{ nodeId: 'b' }]);
  });
});
