import type { Entry, RequestView } from '@atrium/contracts/approvals';

/** One line of the history in codes: texts `approvals:history.<code>`. */
export interface HistoryLine {
  readonly no: number;
  readonly at: string;
  readonly code: string;
  readonly tone: 'done' | 'bad' | 'back' | 'auto' | 'copy';
  /** Who did it; null: it happened by itself. */
  readonly who: string | null;
  /** Others that the line names. */
  readonly others: readonly string[];
  /** The title of the node that it concerns. */
  readonly node: string | null;
  /** What was said with it. */
  readonly said: string | null;
  readonly fileIds: readonly string[];
}

type Of<T extends Entry['type']> = Extract<Entry, { type: T }>;

/**
 * What happened to a request, line by line. Steps that happened by themselves say why; what only keeps the books (tasks that
 * were opened, turned and closed) is left out, and so are comments, which stand by themselves.
 */
export function historyOf(view: Pick<RequestView, 'entries' | 'nodes' | 'form'>): readonly HistoryLine[] {
  const titleOf = (id: string) => view.nodes.find((node) => node.id === id)?.title ?? null;
  const visits = new Map(
    view.entries.flatMap((entry) => (entry.type === 'node_entered' ? [[entry.params.visit, entry.params]] : [])),
  );
  const nodeOf = (visit: number) => titleOf(visits.get(visit)?.nodeId ?? '');
  return view.entries.flatMap((entry): HistoryLine[] => {
    const begun = lineOf(entry);
    switch (entry.type) {
      case 'submitted':
      case 'resubmitted':
        return [{ ...begun, code: entry.type }];
      case 'decided': {
        const { decision, reason, fileIds, visit } = entry.params;
        const tone = decision === 'approve' ? 'done' : 'bad';
        return [{ ...begun, code: decision, tone, node: nodeOf(visit), said: reason, fileIds }];
      }
      case 'returned':
        return [
          { ...begun, code: 'returned', tone: 'back', node: nodeOf(entry.params.visit), said: entry.params.reason },
        ];
      case 'transferred':
        return [{ ...begun, code: 'transferred', others: [entry.params.toMemberId], said: entry.params.reason }];
      case 'reassigned':
        return [{ ...begun, code: 'reassigned', others: entry.params.toMemberIds, said: entry.params.reason }];
      case 'form_changed':
        return [{ ...begun, code: 'form_changed', said: changedFields(entry, view.form) }];
      case 'node_entered':
        return enteredLines(entry, titleOf(entry.params.nodeId));
      case 'visit_settled':
        return entry.params.why === 'decided'
          ? []
          : [
              {
                ...begun,
                code: `settled.${entry.params.why}`,
                tone: 'auto',
                who: null,
                node: nodeOf(entry.params.visit),
              },
            ];
      case 'copied': {
        const others = entry.params.people.map(({ memberId }) => memberId);
        return others.length === 0
          ? []
          : [{ ...begun, code: 'copied', tone: 'copy', who: null, others, node: titleOf(entry.params.nodeId) }];
      }
      case 'arm_chosen': {
        const { nodeId, armId } = entry.params;
        const code = armId === null ? 'otherwise' : 'arm';
        return [{ ...begun, code, tone: 'auto', who: null, node: titleOf(armId ?? '') ?? titleOf(nodeId) }];
      }
      case 'warned':
        return [{ ...begun, code: 'condition_unknown', tone: 'auto', who: null, node: titleOf(entry.params.nodeId) }];
      case 'ended':
        return [endLine(entry)];
      // Comments stand by themselves; the others only keep the books.
      case 'commented':
      case 'tasks_opened':
      case 'task_turned':
      case 'tasks_closed':
        return [];
    }
  });
}

const lineOf = (entry: Entry): HistoryLine => ({
  ...{ no: entry.no, at: entry.at, code: entry.type, tone: 'done', node: null, said: null, others: [], fileIds: [] },
  who: entry.actor.kind === 'member' ? entry.actor.id : null,
});

const changedFields = ({ params }: Of<'form_changed'>, form: RequestView['form']): string =>
  form.fields
    .filter(({ id }) => id in params.changes)
    .map(({ label }) => label)
    .join(' · ');

/** Who was not asked, and whom the rule for nobody named instead. */
function enteredLines(entry: Of<'node_entered'>, node: string | null): HistoryLine[] {
  const { skipped, empty } = entry.params;
  const common = { ...lineOf(entry), tone: 'auto' as const, who: null, node };
  return [
    ...skipped.map(({ memberId, why }) => ({ ...common, code: `skipped.${why}`, others: memberId ? [memberId] : [] })),
    ...(empty === null ? [] : [{ ...common, code: `empty.${empty}` }]),
  ];
}

function endLine(entry: Of<'ended'>): HistoryLine {
  const { outcome, reason, override } = entry.params;
  const tone = outcome === 'approved' ? 'done' : outcome === 'rejected' ? 'bad' : 'back';
  return { ...lineOf(entry), code: override ? `ended.${outcome}_by_admin` : `ended.${outcome}`, tone, said: reason };
}

/** Since when a task waits for its people: it was opened, or its turn came. */
export const waitsSince = (
  { entries, submittedAt }: Pick<RequestView, 'entries' | 'submittedAt'>,
  task: number,
): string =>
  entries.findLast(
    ({ type, params }) =>
      (type === 'tasks_opened' && params.tasks.some((one) => one.task === task)) ||
      (type === 'task_turned' && params.task === task),
  )?.at ?? submittedAt;

/** What people said, apart from decisions. */
export const commentsOf = ({ entries }: Pick<RequestView, 'entries'>): readonly Of<'commented'>[] =>
  entries.filter((entry) => entry.type === 'commented');
