import { listAudit } from '@atrium/contracts/audit';
import { screen } from '@testing-library/react';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { RecentChanges } from './recent-changes.js';

const granted = {
  id: idOf('record'),
  chainNo: 1,
  at: '2026-03-02T01:12:00.000Z',
  actor: { kind: 'member' as const, id: idOf('anna') },
  actorName: 'Anna',
  action: 'directory.role_granted',
  subjectKind: 'member',
  subjectId: idOf('anna'),
  subjectName: 'Anna',
  address: null,
  changes: { role: [null, 'owner'] as [unknown, unknown] },
  names: {},
};

it('recent changes say to whom which role was given, also when somebody gave it to themself', async () => {
  new FakeServer().on(listAudit, () => ({ items: [granted], nextCursor: null })).install();
  showPage('/admin', asReader(<RecentChanges to="/audit" />, []), { at: '/admin' });
  expect(await screen.findByRole('listitem')).toHaveTextContent(/Anna · Gave a roleAnnaRoleOwner/);
});

it('recent changes write days as they are written everywhere', async () => {
  const set = {
    ...granted,
    action: 'calendar.company_day_set',
    subjectKind: 'day',
    subjectName: '2026-12-01',
    changes: { from: ['2026-11-30', '2026-12-01'] as [unknown, unknown] },
  };
  new FakeServer().on(listAudit, () => ({ items: [set], nextCursor: null })).install();
  showPage('/admin', asReader(<RecentChanges to="/audit" />, []), { at: '/admin' });
  expect(await screen.findByRole('listitem')).toHaveTextContent('Dec 1, 2026FromNov 30, 2026Dec 1, 2026');
});
