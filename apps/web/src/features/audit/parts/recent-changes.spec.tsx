import { listAudit } from '@atrium/contracts/audit';
import { screen } from '@testing-library/react';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { RecentChanges } from './recent-changes.js';

it('recent changes say to whom which role was given, also when somebody gave it to themself', async () => {
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
  new FakeServer().on(listAudit, () => ({ items: [granted], nextCursor: null })).install();
  showPage('/admin', asReader(<RecentChanges to="/audit" />, []), { at: '/admin' });
  expect(await screen.findByRole('listitem')).toHaveTextContent(/Anna · Gave a roleAnnaRoleOwner/);
});
