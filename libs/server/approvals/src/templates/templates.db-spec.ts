import { AppError, type MemberActor, newId } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { TemplateContent, TemplateProblem } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ApprovalsBench, asks, commandId, contentOf } from '../testing/approvals-bench.js';
import { Startable } from './startable.service.js';
import { Templates } from './templates.service.js';

describe('templates', () => {
  let house: DirectoryBench;
  let bench: ApprovalsBench;
  let [sue, ann]: MemberActor[] = [];
  beforeAll(async () => {
    house = await ApprovalsBench.house();
    bench = await ApprovalsBench.in(house);
    sue = await bench.person('Sue Submits');
    ann = await bench.person('Ann Asked');
  });
  afterAll(() => house.close());

  const templates = <T>(work: (templates: Templates, me: MemberActor) => Promise<T>) =>
    house.as(bench.owner, (me) => work(house.get(Templates), me));
  const gallery = async (who: MemberActor) =>
    (await house.as(who, (me) => house.get(Startable).list(me, { limit: 200 }))).items.map(({ title }) => title);
  const problemsOf = async (draft: TemplateContent) =>
    (await templates((all, me) => all.check(me, { draft }))).problems;

  it('come with the company: one that anybody may start, with the manager as approver', async () => {
    await bench.makePresets();
    await bench.makePresets();
    expect(await gallery(sue!)).toEqual(['General request']);
    const boss = await bench.person('Bea Boss');
    const rep = await bench.person('Rob Report', { lineManagerId: boss.memberId });
    const [general] = (await house.as(rep, (me) => house.get(Startable).list(me, { limit: 1 }))).items;
    const { requestId } = await bench.submit(rep, general!.id, { subject: 'A chair' });
    expect((await bench.read(boss, requestId)).mine.tasks).toMatchObject([{ canApprove: true, canReject: true }]);
  });

  it('are drafts until they are published, and open until they are closed', async () => {
    const draft = contentOf([asks('a', [ann!.memberId])]);
    const made = await templates((all, me) => all.create(me, { commandId: commandId(), draft }));
    expect(made).toMatchObject({ status: 'draft', version: null, changed: true, revision: 1 });
    expect(await gallery(sue!)).not.toContain(draft.title);
    const publish = () =>
      templates((all, me) => all.publish(me, { templateId: made.id, commandId: commandId(), revision: 1 }));
    expect(await publish()).toMatchObject({ status: 'open', version: 1, changed: false });
    expect(await publish()).toMatchObject({ version: 1 });
    expect(await gallery(sue!)).toContain(draft.title);
    await templates((all, me) => all.setOpen(me, { templateId: made.id, open: false }));
    expect(await refusalOf(bench.submit(sue!, made.id))).toBe('approvals.template_closed');
    expect(await house.acts(bench.company)).toEqual(
      expect.arrayContaining([
        'approvals.template_created',
        'approvals.template_published',
        'approvals.template_closed',
      ]),
    );
  });

  it('are saved over nobody’s work, and keep their titles apart', async () => {
    const draft = contentOf([asks('a', [ann!.memberId])]);
    const { id: templateId } = await templates((all, me) => all.create(me, { commandId: commandId(), draft }));
    const save = (revision: number) => templates((all, me) => all.save(me, { templateId, revision, draft }));
    expect(await save(1)).toMatchObject({ revision: 2 });
    expect(await refusalOf(save(1))).toBe('approvals.draft_changed');
    const again = templates((all, me) => all.create(me, { commandId: commandId(), draft }));
    const error: unknown = await again.catch((thrown: unknown) => thrown);
    expect(error instanceof AppError && error.fields).toEqual([
      { path: ['draft', 'title'], code: 'approvals.template_title_taken' },
    ]);
  });

  it.each<[string, () => TemplateContent, Partial<TemplateProblem>[]]>([
    ['asks nobody', () => contentOf([]), [{ code: 'empty_process', path: ['definition', 'body'] }]],
    [
      'names two nodes alike',
      () => contentOf([asks('a', [ann!.memberId]), asks('a', [ann!.memberId])]),
      [{ code: 'duplicate_id', path: ['definition', 'body', 1, 'id'] }],
    ],
    [
      'names somebody who is not there',
      () => contentOf([asks('a', [newId()])]),
      [{ code: 'unknown_person', params: expect.objectContaining({ nodeId: 'a' }) as never }],
    ],
    [
      'asks a role that is none',
      () => contentOf([asks('a', [], { people: [{ kind: 'role', role: 'kings' }] })]),
      [{ code: 'unknown_role', params: { role: 'kings' } }],
    ],
    [
      'is for a department that is not there',
      () => contentOf([asks('a', [ann!.memberId])], { visibility: { kind: 'departments', departmentIds: [newId()] } }),
      [{ code: 'unknown_department', path: ['visibility', 'departmentIds', 0] }],
    ],
    [
      'shows a field that is not there',
      () => contentOf([asks('a', [ann!.memberId])], { summaryFieldIds: ['nothing'] }),
      [{ code: 'unknown_field', path: ['summaryFieldIds', 0] }],
    ],
    [
      'belongs to nobody',
      () => contentOf([asks('a', [ann!.memberId])], { suite: 'test.nobody' }),
      [{ code: 'unknown_suite', path: ['suite'] }],
    ],
  ])('a template that %s is not published, and the place is named', async (_, content, problems) => {
    expect(await problemsOf(content())).toMatchObject(problems);
    expect(await refusalOf(bench.publish(content()))).toBe('approvals.invalid_definition');
  });

  it('are seen by the departments that they are for, and those below', async () => {
    const labs = await bench.draw.department('Labs');
    const inner = await bench.draw.department('Inner labs', labs);
    const leo = await bench.activate(await bench.draw.member('Leo Labs', [inner], { joinedOn: '2026-01-05' }));
    const draft = contentOf([asks('a', [ann!.memberId])], {
      visibility: { kind: 'departments', departmentIds: [labs.id] },
    });
    const template: Id<'template'> = await bench.publish(draft);
    expect([await gallery(leo), await gallery(sue!)].map((titles) => titles.includes(draft.title))).toEqual([
      true,
      false,
    ]);
    expect(await refusalOf(bench.submit(sue!, template))).toBe('core.not_found');
  });
});
