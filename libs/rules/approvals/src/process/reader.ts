import type { Definition, Entry, FieldRights, ProcessNode } from '../codes.js';
import type { RequestState } from './state.js';
import { allNodes } from './tree.js';
import { adminsOf } from '../people/admins.js';
import type { DirectoryExtract } from '../people/extract.js';
import { sceneOf } from '../people/scene.js';
import { allRights, cutValues, rightTo, strongerRights } from '../form/field-rights.js';

/**
 * What a member may see of a request's form: as its submitter, as somebody who has or had a task at a node, or a copy from one;
 * the strongest of them counts for each field. Null: no part in it. Admins and their like are the server's to know.
 */
export function readerRights(definition: Definition, state: RequestState, memberId: string): FieldRights | null {
  const { form, start, body } = definition;
  const visited = new Map(state.visits.map(({ visit, nodeId }) => [visit, nodeId]));
  const nodeIds = [
    ...state.tasks.flatMap(({ visit, assigneeIds }) =>
      visit !== null && assigneeIds.includes(memberId) ? [visited.get(visit)] : [],
    ),
    ...state.copies.flatMap((copy) => (copy.memberIds.includes(memberId) ? [copy.nodeId] : [])),
  ];
  const parts = [
    ...(state.submitterId === memberId ? [allRights(form, start.rights, 'edit')] : []),
    ...allNodes(body)
      .filter(({ id }) => nodeIds.includes(id))
      .map((node) => allRights(form, rightsAt(node), 'read')),
  ];
  return parts.length === 0 ? null : parts.reduce(strongerRights);
}

/** The active members who look after the requests of a template; if it names none, those of the company. */
export function adminsFor(definition: Definition, state: RequestState, extract: DirectoryExtract): string[] {
  const { submitterId, departmentId, values, picks } = state;
  return adminsOf(
    sceneOf({ definition, submitterId: submitterId ?? '', departmentId, values, picks, extract, draw: 0 }),
  );
}

const rightsAt = (node: ProcessNode): FieldRights => (node.kind === 'choice' ? {} : node.rights);

/** A history as a reader may see it: no entry is missing, and values of hidden fields are in none. */
export function cutEntries(entries: readonly Entry[], rights: FieldRights): Entry[] {
  return entries.map((entry) => cutEntry(entry, rights));
}

function cutEntry(entry: Entry, rights: FieldRights): Entry {
  if (entry.type === 'submitted') {
    return { ...entry, params: { ...entry.params, values: cutValues(entry.params.values, rights) } };
  }
  if (entry.type === 'resubmitted') {
    return { ...entry, params: { ...entry.params, values: cutValues(entry.params.values, rights) } };
  }
  if (entry.type !== 'form_changed') return entry;
  const seen = Object.entries(entry.params.changes).filter(([id]) => rightTo(rights, id, 'hidden') !== 'hidden');
  return { ...entry, params: { ...entry.params, changes: Object.fromEntries(seen) } };
}
