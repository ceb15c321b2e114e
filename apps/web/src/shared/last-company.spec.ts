import { lastCompany, rememberCompany } from './last-company.js';

const key = 'atrium.last_company';

describe('the company of this device', () => {
  beforeEach(() => localStorage.clear());

  it('is the one that somebody was in last', () => {
    expect(lastCompany()).toBeNull();
    rememberCompany({ slug: 'acme', name: 'Acme', demo: false });
    expect(lastCompany()).toEqual({ slug: 'acme', name: 'Acme', demo: false });
  });

  it.each(['{', '"acme"', '{"slug":1}', '[]'])('is none when what is kept is %s', (kept) => {
    localStorage.setItem(key, kept);
    expect(lastCompany()).toBeNull();
  });
});
