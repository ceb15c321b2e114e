import { type Client, newCommandId, ProblemError } from '@atrium/client';
import {
  approveTask,
  getRequest,
  listStartable,
  listWaiting,
  reassignTask,
  submitRequest,
  withdrawRequest,
} from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { activate, createDepartment, createMember, printActivations, setUp } from '@atrium/contracts/directory';
import { signIn } from '@atrium/contracts/identity';
import { eventually, rounds, roundsMs } from '@atrium/kit/testing';
import { addTemplate, asking, draftFor } from './harness/fixture-approvals.js';
import { Installation, type RunningApi } from './harness/installation.js';
import { password } from './harness/people.js';

/** Two apis and a worker; those who decide at the same moment sit at different ones. */
describe('deciding over several processes', () => {
  let installation: Installation;
  let slug: string;
  let owner: Client;
  let [sue, ann, ben]: Client[] = [];
  let cid: Id<'member'>;
  let template: Id<'template'>;

  beforeAll(async () => {
    installation = await Installation.open();
    installation.startWorker();
    const [first, second] = await Promise.all([installation.startApi(), installation.startApi()]);
    const visitor = installation.visitor(first);
    const made = await visitor.call(setUp, {
      token: installation.setupToken,
      companyName: 'Deciders',
      timeZone: 'Asia/Shanghai',
      language: 'en',
      ownerName: 'Olivia Owner',
      ownerEmail: 'owner@deciders.example',
      password,
    });
    slug = made.slug;
    owner = visitor.inCompany(slug);
    const { id } = await owner.call(createDepartment, { commandId: newCommandId(), parentId: null, name: 'All' });
    const [sueIs, annIs, benIs, cidIs] = [
      await addPerson(first, 'Sue', id),
      await addPerson(first, 'Ann', id),
      await addPerson(first, 'Ben', id),
      await addPerson(first, 'Cid', id),
    ];
    [sue, ann, ben] = await Promise.all([at(second, sueIs.number), at(first, annIs.number), at(second, benIs.number)]);
    cid = cidIs.memberId;
    const body = [asking('both', [annIs.memberId, benIs.memberId]), asking('next', [cid])];
    template = await addTemplate({ client: owner }, draftFor('Race', body));
  });
  afterAll(() => installation.close());

  async function addPerson(api: RunningApi, name: string, departmentId: Id<'department'>) {
    const number = `N-${name}`;
    const { id: memberId } = await owner.call(createMember, {
      ...{ commandId: newCommandId(), name, title: null, number, email: null, phone: null, phoneHidden: false },
      ...{ departmentIds: [departmentId], lineManagerId: null },
    });
    const { items } = await owner.call(printActivations, { memberIds: [memberId] });
    await installation.visitor(api).call(activate, { code: items[0]?.code ?? '', password });
    return { memberId, number };
  }

  async function at(api: RunningApi, number: string): Promise<Client> {
    const visitor = installation.visitor(api);
    await visitor.call(signIn, { name: number, password, companySlug: slug });
    return visitor.inCompany(slug);
  }

  const submit = async () => {
    const input = { commandId: newCommandId(), templateId: template, version: 1, values: { subject: 'Chairs' } };
    return (await sue!.call(submitRequest, input)).requestId;
  };
  const approve = (who: Client | undefined, requestId: Id<'request'>, task: number, commandId = newCommandId()) =>
    who!.call(approveTask, { requestId, task, commandId });
  const outcomes = (...attempts: Promise<unknown>[]) =>
    Promise.all(
      attempts.map((attempt) =>
        attempt.then(
          () => 'done',
          (error: unknown) => (error instanceof ProblemError ? `${error.status} ${error.code}` : String(error)),
        ),
      ),
    );
  const openOf = async (requestId: Id<'request'>) => {
    const rows = await installation.rows(
      'SELECT task, assignee_id AS who FROM approvals_task WHERE request_id = ? AND open = 1',
      [requestId],
    );
    return rows.map(({ task, who }) => `${Number(task)} ${String(who)}`);
  };
  /** Numbers without a gap, as many as the request says that it has. */
  const hasWholeHistory = async (requestId: Id<'request'>) => {
    const { entries, rev } = await sue!.call(getRequest, { requestId });
    expect(entries.map(({ no }) => no)).toEqual(Array.from({ length: rev }, (_, index) => index + 1));
    return entries;
  };
  const race = async (run: (requestId: Id<'request'>) => Promise<void>) => {
    for (let round = 0; round < rounds(20); round++) {
      const requestId = await submit();
      await run(requestId);
      await hasWholeHistory(requestId);
    }
  };

  it('a new company has a template that anybody may start', async () => {
    const titles = () => sue!.call(listStartable, {}).then(({ items }) => items.map(({ title }) => title));
    expect(await eventually(titles, (all) => all.length > 2)).toEqual(
      expect.arrayContaining(['Race', 'General request']),
    );
  });

  it(
    'the last two approvers both count, and the next one is asked once',
    () =>
      race(async (requestId) => {
        expect(await outcomes(approve(ann, requestId, 1), approve(ben, requestId, 2))).toEqual(['done', 'done']);
        expect(await openOf(requestId)).toEqual([`3 ${cid}`]);
      }),
    roundsMs,
  );

  it(
    'an approval and a withdrawal never both leave something open',
    () =>
      race(async (requestId) => {
        const withdrawal = sue!.call(withdrawRequest, { requestId, commandId: newCommandId() });
        const [approved, withdrawn] = await outcomes(approve(ann, requestId, 1), withdrawal);
        expect(withdrawn).toBe('done');
        expect(['done', '409 approvals.ended']).toContain(approved);
        expect(await openOf(requestId)).toEqual([]);
      }),
    roundsMs,
  );

  it(
    'the same command thrice is one decision with one answer',
    () =>
      race(async (requestId) => {
        const commandId = newCommandId();
        const answers = await Promise.all([1, 2, 3].map(() => approve(ann, requestId, 1, commandId)));
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        const entries = await hasWholeHistory(requestId);
        expect(entries.filter(({ type }) => type === 'decided')).toHaveLength(1);
      }),
    roundsMs,
  );

  it(
    'of a decision and a reassignment of the same task one wins',
    () =>
      race(async (requestId) => {
        const reason = 'Away';
        const admin = owner.call(reassignTask, {
          requestId,
          task: 1,
          toMemberIds: [cid],
          reason,
          commandId: newCommandId(),
        });
        const said = await outcomes(approve(ann, requestId, 1), admin);
        expect(said.filter((one) => one === 'done')).toHaveLength(1);
        const { items } = await ann!.call(listWaiting, { templateId: template, limit: 200 });
        expect(items.filter(({ request }) => request.id === requestId)).toEqual([]);
      }),
    roundsMs,
  );
});
