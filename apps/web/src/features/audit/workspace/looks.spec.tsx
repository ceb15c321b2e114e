import { screen } from '@testing-library/react';
import { listLooks } from '@atrium/contracts/audit';
import type { Id } from '@atrium/contracts/core';
import { asReader } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { Looks } from './looks.js';

const look = {
  id: '01J00000000000000000000001' as Id<'auditRecord'>,
  at: '2026-03-03T02:00:00.000Z',
  actor: { kind: 'member' as const, id: '01J00000000000000000000002' },
  actorName: 'Mei-Ling Tan',
  action: 'attendance.day_read',
  what: { day: '2026-03-02' },
};

describe('who looked at my data', () => {
  const show = (items: (typeof look)[]) => {
    new FakeServer().on(listLooks, () => ({ items, nextCursor: null })).install();
    showPage('/c/:company/me', asReader(<Looks />, []), { at: '/c/acme/me', company: 'acme' });
  };

  it('names who it was, and at which day they looked', async () => {
    show([look]);
    expect(await screen.findByText('Mei-Ling Tan')).toBeVisible();
    expect(screen.getByText(/Looked at somebody’s day with its punches, 2026-03-02/)).toBeVisible();
  });

  it('says so when nobody has', async () => {
    show([]);
    expect(await screen.findByText('Nobody has looked.')).toBeVisible();
  });
});
