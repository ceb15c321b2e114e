import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Id, OutputOf } from '@atrium/contracts/core';
import {
  applyImport,
  directoryErrors,
  getImport,
  type ImportView,
  listImportChanges,
  planImport,
} from '@atrium/contracts/directory';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { ImportPage } from './import-page.js';

const id = '01M8CBG7ZNZFTCYD1FHE0WZHX8' as Id<'import'>;
const column = (index: number, header: string, field: ImportView['columns'][number]['field']) => ({
  index,
  header,
  field,
  matchedBy: field === 'ignore' ? ('none' as const) : ('name' as const),
  samples: [`${header} 1`, `${header} 2`],
});
const read: ImportView = {
  id,
  fileName: 'staff.csv',
  status: 'read',
  encoding: 'utf-8',
  headerRow: 1,
  rows: 3,
  columns: [
    column(0, 'Who', 'ignore'),
    column(1, 'Full name', 'name'),
    column(2, 'Dept', 'department'),
    column(3, 'Boss', 'managerName'),
  ],
  separators: { path: '/', several: null },
  rootName: null,
  dropRoot: false,
  leavers: 'keep',
  progress: { done: 0, total: 0 },
  counts: null,
  problem: null,
  createdAt: '2026-03-02T01:00:00.000Z',
};
const counts = { adds: 2, changes: 0, leavers: 0, unchanged: 0, errors: 0, departments: 1 };
const line = { row: null, name: '', number: null, changes: {}, errors: [] };
type Line = OutputOf<typeof listImportChanges>['items'][number];

describe('the page of an import', () => {
  let server: FakeServer;
  beforeEach(() => sessionStorage.clear());
  const standsAt = (view: Partial<ImportView>, lines: readonly Line[] = []) => {
    server = new FakeServer()
      .on(getImport, () => ({ ...read, ...view }))
      .on(listImportChanges, ({ kinds }) => ({
        items: lines.filter(({ kind }) => !kinds || String(kinds).includes(kind)),
        nextCursor: null,
      }))
      .on(planImport, () => ({ ...read, ...view, status: 'planning' as const }));
    server.install();
    return showPage('/c/:company/admin/import/:importId', <ImportPage />, {
      at: `/c/acme/admin/import/${id}`,
      company: 'acme',
    });
  };
  const fieldOf = (header: string) => screen.findByRole('combobox', { name: `${header}: taken for` });
  const sent = (path: string) => server.calls.filter((call) => call.path === path).map(({ input }) => input);

  it('takes a field from the column that had it, and plans with what was corrected', async () => {
    standsAt({});
    const who = await fieldOf('Who');
    const status = screen.getByRole('status');
    expect(status).toBeEmptyDOMElement();
    await userEvent.selectOptions(who, 'name');
    expect(status).toHaveTextContent('Left out: “Name” is now “Who”');
    expect(await fieldOf('Full name')).toHaveValue('ignore');
    expect(screen.getByRole('row', { name: /^Who/ })).toHaveTextContent('Chosen by you');
    expect(screen.getByRole('row', { name: /^Full name/ })).toHaveTextContent('Left out: “Name” is now “Who”');
    await userEvent.selectOptions(screen.getByLabelText('Between levels'), '>');
    await userEvent.click(screen.getByRole('radio', { name: /End their employment/ }));
    await userEvent.click(screen.getByRole('button', { name: 'See what happens' }));
    expect(sent(planImport.path)).toEqual([
      {
        importId: id,
        fields: ['name', 'ignore', 'department', 'managerName'],
        separators: { path: '>', several: null },
        dropRoot: false,
        leavers: 'end',
      },
    ]);
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
  });

  it.each([
    [
      'offers to leave the first level out where all rows share it',
      '销售中心',
      'Leave out the first level, “销售中心”',
    ],
    ['does not offer it where they differ', null, null],
  ])('%s', async (_, rootName, offered) => {
    standsAt({ rootName });
    await fieldOf('Dept');
    const box = screen.queryByRole('checkbox', { name: /first level/ });
    if (offered === null) return expect(box).not.toBeInTheDocument();
    expect(box).toHaveAccessibleName(expect.stringContaining(offered));
    expect(box).not.toBeChecked();
  });

  it('offers it again once other marks are chosen, since then nobody knows yet', async () => {
    standsAt({});
    await fieldOf('Dept');
    await userEvent.selectOptions(screen.getByLabelText('Between levels'), '>');
    expect(screen.getByRole('checkbox', { name: /when it is the same for everybody/ })).toBeInTheDocument();
  });

  it('keeps what was corrected over a reload, until it is planned', async () => {
    standsAt({});
    await userEvent.selectOptions(await fieldOf('Who'), 'name');
    await userEvent.selectOptions(screen.getByLabelText('Between levels'), '>');
    cleanup();
    standsAt({});
    expect(await fieldOf('Who')).toHaveValue('name');
    expect(screen.getByRole('row', { name: /^Full name/ })).toHaveTextContent('Left out: “Name” is now “Who”');
    expect(screen.getByLabelText('Between levels')).toHaveValue('>');
    await userEvent.click(screen.getByRole('button', { name: 'See what happens' }));
    await waitFor(() => expect(sessionStorage.getItem(`atrium.draft.import ${id}`)).toBeNull());
  });

  it.each(['planning', 'applying'] as const)('says how many rows are done: %s', async (status) => {
    standsAt({ status, progress: { done: 1500, total: 10_000 } });
    expect(await screen.findByText('1,500 of 10,000 rows')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveValue(1500);
  });

  it('says in words that it ends employments, and asks before it does', async () => {
    standsAt({ status: 'planned', counts: { ...counts, leavers: 91 } });
    server.on(applyImport, () => ({ ...read, status: 'applying' as const }));
    const end = await screen.findByRole('button', { name: 'Import, and end employment for 91 people' });
    expect(end).toHaveClass('danger');
    await userEvent.click(end);
    const dialog = await screen.findByRole('dialog', { name: 'End employment for 91 people?' });
    expect(dialog).toHaveTextContent('2 people are added.');
    expect(sent(applyImport.path)).toEqual([]);
    await userEvent.click(within(dialog).getByText('End employment for 91 people'));
    await waitFor(() => expect(sent(applyImport.path)).toHaveLength(1));
  });

  it('shows the first day of somebody new, also where the file does not name one', async () => {
    standsAt({ status: 'planned', counts }, [
      { ...line, kind: 'add', row: 2, name: 'Noah', changes: { phone: [null, '+8613900000000'] } },
      { ...line, kind: 'add', row: 3, name: 'Siti', changes: { joinedOn: [null, '2026-01-05'] } },
    ]);
    expect(await screen.findByRole('row', { name: /Noah/ })).toHaveTextContent(
      'Phone+8613900000000First dayThe day of the import',
    );
    expect(screen.getByRole('row', { name: /Siti/ })).toHaveTextContent('First day2026-01-05');
  });

  it('does not go on without a column of names, and says so', async () => {
    standsAt({});
    await userEvent.selectOptions(await fieldOf('Full name'), 'ignore');
    expect(screen.getByRole('button', { name: 'See what happens' })).toBeDisabled();
    expect(screen.getByText('Say which column holds the names.')).toBeInTheDocument();
  });

  it('shows errors by row and column with what to do, and does not let them in', async () => {
    standsAt({ status: 'planned', counts: { ...counts, errors: 1 } }, [
      {
        ...line,
        kind: 'error',
        row: 7,
        name: 'Siti',
        errors: [
          { column: 'Mail', value: 'siti.example', path: ['email'], code: 'invalid_email' },
          { column: null, value: 'Mei Ling', path: ['manager'], code: 'manager_unknown' },
        ],
      },
      { ...line, kind: 'add', row: 8, name: 'Noah' },
    ]);
    const rows = await screen.findAllByRole('row', { name: /Siti/ });
    expect(rows[0]).toHaveTextContent('7');
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(1)
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['Mail', 'siti.example', 'Not an e-mail address.'],
      ['Boss', 'Mei Ling', 'No such person in the file or the directory.'],
    ]);
    expect(screen.queryByRole('button', { name: /Import/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Choose the corrected file' })).toBeInTheDocument();
    await userEvent.click(within(screen.getByRole('radiogroup')).getByText('New people', { exact: false }));
    expect(await screen.findByRole('row', { name: /Noah/ })).toBeInTheDocument();
  });

  it('says when the server refuses to carry it out, and repeats the same press', async () => {
    standsAt({ status: 'planned', counts });
    server.on(applyImport, () => ({ refused: directoryErrors.import_busy }));
    const apply = await screen.findByRole('button', { name: 'Import 2 people' });
    await userEvent.click(apply);
    expect(await screen.findByRole('alert')).toHaveTextContent('This import is at work.');
    await userEvent.click(apply);
    await waitFor(() => expect(sent(applyImport.path)).toHaveLength(2));
    const [first, second] = sent(applyImport.path) as { commandId: string }[];
    expect(first?.commandId).toBe(second?.commandId);
  });

  it.each<[string, Partial<ImportView>, string]>([
    ['at its columns', { status: 'read' as const }, 'What the columns mean'],
    ['at work', { status: 'applying' as const, progress: { done: 1, total: 3 } }, 'Importing'],
    ['with its result', { status: 'planned' as const, counts }, 'See what happens, then import'],
    ['when it is done', { status: 'applied' as const, counts, columns: [] }, 'Your people are in'],
    [
      'forgotten',
      { status: 'failed' as const, problem: 'directory.import_expired', columns: [] },
      'This file is forgotten',
    ],
  ])('is found again by its address: %s', async (_, view, title) => {
    standsAt(view);
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('asks for another dry run when the directory has moved on', async () => {
    standsAt({ status: 'failed', problem: 'directory.import_stale' });
    expect(await screen.findByRole('alert')).toHaveTextContent('The directory changed since the dry run.');
    expect(screen.getByRole('button', { name: 'See what happens' })).toBeEnabled();
  });
});
