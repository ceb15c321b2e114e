import type { DepartmentView, MeView, MemberSummary, MemberView } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { VirtuosoGridMockContext, VirtuosoMockContext } from 'react-virtuoso';
import { MeContext } from '../../../shared/me.js';

/** An id made of a word, in the letters that ids have. */
export const idOf = (word: string): never => word.replace(/[ILOU]/g, 'X').padStart(26, '0') as never;

export const department = (
  name: string,
  parent: DepartmentView | null = null,
  more: Partial<DepartmentView> = {},
): DepartmentView => ({
  id: idOf(name.toUpperCase()),
  parentId: parent?.id ?? null,
  name,
  order: 0,
  leaders: [],
  memberCount: 3,
  totalCount: 3,
  archivedAt: null,
  manageable: true,
  ...more,
});

export const person = (name: string, more: Partial<MemberSummary> = {}): MemberSummary => ({
  id: idOf(name.toUpperCase()),
  name,
  title: 'Planner',
  number: null,
  departments: [{ id: idOf('SALES'), name: 'Sales' }],
  leads: [],
  joinedOn: '2026-01-05',
  state: 'active',
  ...more,
});

export const profile = (name: string, more: Partial<MemberView> = {}): MemberView => ({
  id: idOf(name.toUpperCase()),
  name,
  title: 'Planner',
  number: null,
  email: null,
  phone: null,
  phoneHidden: false,
  departments: [{ id: idOf('SALES'), name: 'Sales', primary: true, path: ['Sales'] }],
  leads: [],
  lineManager: null,
  reportsTo: [],
  joinedOn: '2026-01-05',
  leftOn: null,
  periods: [{ from: '2026-01-05', until: null }],
  state: 'active',
  roles: [],
  signInNames: [],
  ...more,
});

const me: MeView = {
  member: { id: idOf('ME'), name: 'Olga', title: null },
  company: {
    id: idOf('ACME'),
    slug: 'acme',
    name: 'Acme',
    timeZone: 'Asia/Shanghai',
    language: 'en',
    demo: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  roles: ['owner'],
  permissions: [
    'directory.manage_members',
    'directory.manage_departments',
    'directory.manage_roles',
    'directory.export',
    'directory.import',
  ],
  language: 'en',
  timeZone: 'Asia/Shanghai',
};

/** A page on a screen where every row is in sight. */
export const inSight = (page: ReactElement): ReactElement => (
  <VirtuosoMockContext value={{ viewportHeight: 4800, itemHeight: 48 }}>
    <VirtuosoGridMockContext value={{ viewportHeight: 4800, viewportWidth: 240, itemHeight: 48, itemWidth: 240 }}>
      {page}
    </VirtuosoGridMockContext>
  </VirtuosoMockContext>
);

/** A page as an owner sees it, on a screen where every row is in sight. */
export const asOwner = (page: ReactElement): ReactElement => <MeContext value={me}>{inSight(page)}</MeContext>;

/** Chooses a department as somebody does: types a part of its name and presses what is offered. */
export async function chooseDepartment(field: HTMLElement, name: string): Promise<void> {
  await userEvent.type(field, name);
  const offered = await screen.findAllByTitle(name);
  await userEvent.click(offered.at(-1)!);
}
