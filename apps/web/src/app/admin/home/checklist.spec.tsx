import { screen, within } from '@testing-library/react';
import { showPage } from '../../../shared/testing/show-page.js';
import { Checklist } from './checklist.js';
import { stepsOf } from './steps.js';

const steps = stepsOf({
  company: { name: 'Acme', timeZone: 'Asia/Shanghai' },
  people: 121,
  notSignedIn: 120,
  uninvited: 120,
  groups: [],
  departments: [{ leaders: [], archivedAt: null }],
});

describe('the checklist of the first day', () => {
  beforeEach(
    () => void showPage('/c/:company/admin', <Checklist steps={steps} />, { at: '/c/acme/admin', company: 'acme' }),
  );
  const rows = () => screen.getAllByRole('listitem');

  it('says what is done with what it made, what is next, and what is to come', () => {
    expect(rows().map((row) => within(row).getByRole('img').getAttribute('aria-label'))).toEqual([
      'Done',
      'Done',
      'Next',
      'Still to do',
      'Still to do',
    ]);
    expect(rows()[1]).toHaveTextContent('121 members');
    expect(rows()[3]).toHaveTextContent('1 of 1 has none');
    expect(rows()[4]).toHaveTextContent('120 of 121 were neither mailed an invitation nor given a printed sheet');
  });

  it('leads to the page of each step, the next one first of all', () => {
    const next = screen.getByRole('link', { name: 'Choose a shift preset' });
    expect(next).toHaveAttribute('href', '/c/acme/admin/start/shift');
    expect(next).toHaveClass('primary');
    expect(screen.getByRole('link', { name: 'Open: Import people' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Invite people' })).toHaveAttribute(
      'href',
      '/c/acme/admin/members?state=invited',
    );
  });
});
