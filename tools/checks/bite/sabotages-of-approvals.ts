import type { Sabotage } from './sabotage.js';

const approvals = 'libs/server/approvals/src';
const life = `${approvals}/requests/requests.db-spec.ts › requests`;
const races = `${approvals}/requests/races.db-spec.ts › at the same moment`;

/** Requests, their effects and what is shown of them. */
export const approvalsSabotages: readonly Sabotage[] = [
  {
    name: 'a request is decided without being locked',
    file: `${approvals}/requests/requests.repository.ts`,
    find: "return this.read(id, 'FOR UPDATE');",
    replace: "return this.read(id, '');",
    turnsRed: `${races} › the last two approvers both count, and the next node is asked once`,
  },
  {
    name: 'hidden fields leave with the values',
    file: `${approvals}/requests/read-request.ts`,
    find: 'values: cutValues(state.values, rights),',
    replace: 'values: state.values,',
    turnsRed: `${life} › never show a hidden field: not in values, entries, form, lists or rights`,
  },
  {
    name: 'hidden fields leave with the history',
    file: `${approvals}/requests/read-request.ts`,
    find: 'entries: cutEntries(history.filter(({ no }) => no <= state.lastNo), rights),',
    replace: 'entries: history,',
    turnsRed: `${life} › never show a hidden field: not in values, entries, form, lists or rights`,
  },
  {
    name: 'strangers read a request',
    file: `${approvals}/requests/request-readers.ts`,
    find: 'if (own === null && !isAdmin) throw notFound();',
    replace: '',
    turnsRed: `${life} are refused › to whoever is not asked: core.not_found`,
  },
  {
    name: 'cards in lists show hidden fields',
    file: `${approvals}/lists/list-rows.ts`,
    find: "rightTo(rights, fieldId, 'hidden') === 'hidden' || ",
    replace: '',
    turnsRed: `${approvals}/lists/lists.db-spec.ts › lists › show of a form what the reader may see, and whether it can be decided from the list`,
  },
  {
    name: 'an effect is done as often as its event comes',
    file: `${approvals}/effects/effects.ts`,
    find: 'return isDue(lines, direction);',
    replace: 'return true;',
    turnsRed: `${approvals}/effects/effects.db-spec.ts › suites and their effects › are applied once when approved, however often the event comes`,
  },
];
