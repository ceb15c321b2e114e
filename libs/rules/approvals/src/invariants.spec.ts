import { Entry as EntrySchema } from '@atrium/contracts/approvals';
import fc from 'fast-check';
import { lacking } from './answers/lacking.js';
import { needs } from './answers/needs.js';
import { decide } from './commands/decide.js';
import { checkDefinition } from './definition/check-definition.js';
import { preview, previewRest } from './preview/preview.js';
import { routeOf } from './preview/route.js';
import { apply } from './process/apply.js';
import { fold } from './process/fold.js';
import { cutEntries, readerRights } from './process/reader.js';
import { isLive, newRequest, openTasks } from './process/state.js';
import { approveNode } from './process/tree.js';
import { secret, staff } from './testing/any-definition.js';
import { anyFrozenStory, anyStory, explored, type Step } from './testing/explore.js';
import { finish } from './testing/finish.js';
import { openedAs, shouldBe } from './testing/oracle.js';
import { leastSteps, runsOf } from './testing/runs.js';

/** Whatever people do: after each command this holds. */
const always = (holds: (step: Step) => void, stories = anyStory) =>
  fc.assert(
    fc.property(stories, (steps) => {
      steps.forEach(holds);
    }),
    runsOf(expect.getState().currentTestName ?? ''),
  );

/** Whatever they did: at the end this holds. */
const atTheEnd = (holds: (last: Step, steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(anyStory, (steps) => {
      holds(steps.at(-1)!, steps);
    }),
    runsOf(expect.getState().currentTestName ?? ''),
  );

const added = ({ outcome }: Step) => (outcome.ok ? outcome.entries : []);
const begins = ({ history, ...step }: Step) => history.slice(0, history.length - added({ history, ...step }).length);

describe('whatever the process, and whatever people do', () => {
  it('the definitions of these tests could be published, and their answers are enough', () => {
    atTheEnd(({ definition, before, command, answers }) => {
      expect(checkDefinition(definition)).toEqual([]);
      expect(lacking(needs(definition, before, command), answers.extract)).toEqual([]);
    });
  });

  it('a running request has somebody to act; an ended one has nobody, and nothing but comments follows', () => {
    always((step) => {
      const { after, before } = step;
      const live = after.tasks.filter(isLive);
      if (after.status === 'running') expect(openTasks(after).length).toBeGreaterThan(0);
      else expect([live, after.visits.filter(({ status }) => status === 'open')]).toEqual([[], []]);
      if (before.status !== 'running' && before.status !== 'draft') {
        expect(added(step).filter(({ type }) => type !== 'commented')).toEqual([]);
      }
    });
  });

  it('a running request asks at one node at a time, and in turn one person at a time', () => {
    always(({ after }) => {
      expect(after.visits.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
      for (const { visit, mode } of after.visits) {
        const open = openTasks(after).filter((task) => task.visit === visit);
        if (mode === 'in_turn') expect(open.length).toBeLessThanOrEqual(1);
      }
    });
  });

  it('entries are numbered from 1 without gaps, folding any beginning gives the state, and they survive storing', () => {
    atTheEnd(({ history }, steps) => {
      expect(history.map(({ no }) => no)).toEqual(history.map((_, index) => index + 1));
      const states = new Map(steps.map(({ after }) => [after.lastNo, after]));
      const stored = (JSON.parse(JSON.stringify(history)) as unknown[]).map((entry) => EntrySchema.parse(entry));
      expect(stored).toEqual(history);
      let state = newRequest;
      for (const entry of stored) {
        state = apply(state, entry);
        if (states.has(entry.no)) expect(state).toEqual(states.get(entry.no));
      }
    });
  });

  it('the same command gives the same answer, nothing that is given is changed, and a refusal changes nothing', () => {
    always((step) => {
      const { definition, before, command, answers, outcome, after } = step;
      expect(decide(definition, before, command, answers)).toEqual(outcome);
      if (!outcome.ok) expect(after).toBe(before);
    }, anyFrozenStory);
  });

  it('a task is decided at most once, by who was asked, when it was his turn', () => {
    always((step) => {
      for (const entry of added(step)) {
        if (entry.type !== 'decided') continue;
        const { task } = entry.params;
        const earlier = begins(step);
        const turned = earlier.some(({ type, params }) => type === 'task_turned' && params.task === task);
        const opened = openedAs(earlier, task);
        expect(opened?.assigneeIds).toContain(entry.actor.id);
        expect(opened?.open === true || turned).toBe(true);
        expect(
          earlier.filter(
            ({ type, params }) =>
              (type === 'decided' || type === 'transferred' || type === 'reassigned' || type === 'returned') &&
              params.task === task,
          ),
        ).toEqual([]);
      }
    });
  });

  it('a visit is settled by its decisions and its rule, neither early nor late', () => {
    always((step) => {
      const { history, after } = step;
      for (const { visit, status } of after.visits) if (status === 'open') expect(shouldBe(history, visit)).toBeNull();
      for (const entry of added(step)) {
        if (entry.type !== 'visit_settled' || entry.params.why !== 'decided') continue;
        const { visit, outcome } = entry.params;
        expect(shouldBe(history, visit)).toBe(outcome);
        expect(shouldBe(begins(step), visit)).toBeNull();
      }
    });
  });

  it('the submitter has no task where he must not decide', () => {
    always(({ definition, after }) => {
      for (const { kind, visit, assigneeIds } of after.tasks) {
        const nodeId = after.visits.find((one) => one.visit === visit)?.nodeId;
        if (kind !== 'decide' || nodeId === undefined || !assigneeIds.includes('sam')) continue;
        expect(approveNode(definition, nodeId).submitter).toBe('self');
      }
    });
  });

  it('withdrawing and deciding never both win', () => {
    always(({ history }) => {
      const end = history.findIndex(({ type }) => type === 'ended');
      expect(history.filter(({ type }) => type === 'ended').length).toBeLessThanOrEqual(1);
      if (end >= 0) expect(history.slice(end).filter(({ type }) => type === 'decided')).toEqual([]);
    });
  });

  it('a return leaves the submitter’s task open and no other, and clears what was approved before', () => {
    always((step) => {
      if (!added(step).some(({ type }) => type === 'returned')) return;
      expect(openTasks(step.after).map(({ kind, assigneeIds }) => [kind, ...assigneeIds])).toEqual([['rework', 'sam']]);
      expect(step.after.round).toBe(step.before.round + 1);
    });
  });

  it('the same-approver rule never takes a first chance in a round', () => {
    always((step) => {
      const { definition, after, answers, history } = step;
      for (const entry of added(step)) {
        if (entry.type !== 'node_entered') continue;
        for (const { memberId, why, visit } of entry.params.skipped) {
          if (why !== 'same_approver') continue;
          if (typeof visit === 'number') {
            const round = after.visits.find((one) => one.visit === visit)?.round;
            const his = after.tasks.filter((task) => task.visit === visit && task.status === 'approved');
            expect([round, his.map(({ closedBy }) => closedBy)]).toEqual([
              after.round,
              expect.arrayContaining([memberId]),
            ]);
          } else {
            const later = [...routeOf(history.slice(entry.no)), ...previewRest(definition, after, answers).steps];
            const asked = later.flatMap((one) => (one.kind === 'approve' ? one.people : []));
            expect(asked.map((person) => person.memberId)).toContain(memberId);
          }
        }
      }
    });
  });

  it('hidden fields never leave', () => {
    atTheEnd(({ definition, after, history }) => {
      for (const reader of staff) {
        const rights = readerRights(definition, after, reader);
        if (rights === null || rights['secret'] !== 'hidden') continue;
        const cut = cutEntries(history, rights);
        expect(JSON.stringify(cut)).not.toContain(secret);
        expect(cut.map(({ no }) => no)).toEqual(history.map(({ no }) => no));
      }
    });
  });

  it('from wherever it is, some decisions end it', () => {
    always((step) => {
      expect(fold(finish(step, step.after), step.after).status).not.toBe('running');
    });
  });

  it('what is predicted at the start is what happens when all approve', () => {
    always(({ definition, command, answers, history, after }) => {
      if (command.kind !== 'submit' || after.status === 'draft') return;
      const draft = { submitterId: 'sam', values: command.values ?? {}, picks: command.picks ?? {} };
      const expected = preview(definition, draft, answers);
      const blocked = expected.steps.some((one) => one.kind === 'approve' && one.outcome === 'blocked');
      // Who will stand in for a blocked node is not known: his approvals may spare him later.
      if (blocked && definition.policies.sameApprover !== 'none') return;
      const run = [...history, ...finish({ definition, answers }, after)];
      expect([routeOf(run), fold(run).status]).toEqual([expected.steps, expected.ends]);
    });
  });

  it(`tries at least ${leastSteps} commands`, () => {
    expect(explored.steps).toBeGreaterThanOrEqual(leastSteps);
  });
});
