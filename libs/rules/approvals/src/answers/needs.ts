import type { Command } from '../commands/command.js';
import type { AdminSource, Condition, Definition, PeopleSource } from '../codes.js';
import type { RequestState } from '../process/state.js';
import { allNodes } from '../process/tree.js';

/**
 * What the directory must be asked for one request: each fact that any step of any cascade could need. It follows from the
 * definition, the submitter and the people named, never from how far the request has come; so it is one question by set, the
 * same for a preview and for every command, and a lock that was waited for seldom makes it ask again.
 */
export interface AnswerRequest {
  readonly submitterId: string;
  /** Null: not chosen yet; all the departments that the submitter belongs to. */
  readonly departmentId: string | null;
  /** Each with the line managers above. The submitter is among them. */
  readonly memberIds: readonly string[];
  /** Each with its holders. */
  readonly roles: readonly string[];
}

interface Named {
  readonly memberIds: readonly string[];
  readonly roles: readonly string[];
}
const nothing: Named = { memberIds: [], roles: [] };

/** What answers a command needs beforehand. */
export function needs(definition: Definition, state: RequestState, command: Command): AnswerRequest {
  const picks = 'picks' in command ? command.picks : undefined;
  return needsOf(definition, {
    submitterId: state.submitterId ?? command.by,
    departmentId: state.departmentId ?? ('departmentId' in command ? (command.departmentId ?? null) : null),
    memberIds: [
      command.by,
      ...Object.values(state.picks).flat(),
      ...Object.values(picks ?? {}).flat(),
      ...targetsOf(command),
    ],
  });
}

/** What answers a preview needs: of a submitter, with the people whom he picked. */
export function needsOf(definition: Definition, about: Omit<AnswerRequest, 'roles'>): AnswerRequest {
  const named = together([
    ...allNodes(definition.body).map((node) => {
      if (node.kind === 'choice') return together(node.arms.map(({ when }) => inCondition(when)));
      const sources = together(node.people.map(inSource));
      if (node.kind === 'cc' || node.empty.kind !== 'people') return sources;
      return together([sources, { ...nothing, memberIds: node.empty.memberIds }]);
    }),
    ...definition.policies.admins.map(inSource),
  ]);
  return {
    submitterId: about.submitterId,
    departmentId: about.departmentId,
    memberIds: [...new Set([about.submitterId, ...about.memberIds, ...named.memberIds])],
    roles: [...new Set(named.roles)],
  };
}

const together = (parts: readonly Named[]): Named => ({
  memberIds: parts.flatMap(({ memberIds }) => memberIds),
  roles: parts.flatMap(({ roles }) => roles),
});

function inSource(source: PeopleSource | AdminSource): Named {
  switch (source.kind) {
    case 'members':
      return { ...nothing, memberIds: source.memberIds };
    case 'role':
      return { ...nothing, roles: [source.role] };
    case 'chain':
      return source.until.kind === 'role' ? { ...nothing, roles: [source.until.role] } : nothing;
    case 'submitter_pick':
      return source.range.kind === 'role' ? { ...nothing, roles: [source.range.role] } : nothing;
    case 'manager':
    case 'leader':
    case 'line_manager':
      return nothing;
  }
}

function inCondition(condition: Condition): Named {
  if (condition.kind === 'all' || condition.kind === 'any') return together(condition.of.map(inCondition));
  return condition.kind === 'submitter_role' ? { ...nothing, roles: [condition.role] } : nothing;
}

function targetsOf(command: Command): readonly string[] {
  if (command.kind === 'transfer') return [command.toMemberId];
  return command.kind === 'reassign' ? command.toMemberIds : [];
}
