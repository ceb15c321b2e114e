import { getImport } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { ImportStartPage } from './import-start-page.js';
import { rememberImport } from './import-under-way.js';

describe('the beginning of an import', () => {
  const show = () =>
    showPage('/c/:company/admin/import', <ImportStartPage />, { at: '/c/acme/admin/import', company: 'acme' });
  const note = () => document.querySelector('.import-under-way');
  afterEach(() => localStorage.clear());

  it('keeps the place of what was left unfinished until its name is known', async () => {
    rememberImport('acme', '01M8CBG7ZNZFTCYD1FHE0WZHX8', false);
    new FakeServer().lose(getImport).install();
    show();
    expect(await screen.findByRole('heading', { name: 'Bring your staff list' })).toBeVisible();
    expect(note()).toHaveClass('unknown');
  });
});
