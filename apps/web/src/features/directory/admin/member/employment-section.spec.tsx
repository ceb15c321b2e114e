import { screen } from '@testing-library/react';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, profile } from '../../testing/people.js';
import { EmploymentSection } from './employment-section.js';

it('who came back shows the time before as well', async () => {
  const member = profile('Ann', {
    joinedOn: '2026-11-27',
    periods: [
      { from: '2015-06-01', until: '2026-11-20' },
      { from: '2026-11-27', until: null },
    ],
  });
  showPage('/member', asOwner(<EmploymentSection member={member} />), { at: '/member' });
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
    'First dayNov 27, 2026',
    'EarlierJun 1, 2015 – Nov 20, 2026',
  ]);
});
