import { dropDrafts } from '../../../../shared/kept/drafts.js';
import { Drafts } from './drafts.js';

describe('drafts on this device', () => {
  const drafts = new Drafts({ company: 'acme', memberId: 'me' });
  const hello = { text: 'Hello', mentions: [] };
  beforeEach(() => localStorage.clear());

  it('are one person’s in one company', () => {
    drafts.put('a', hello);
    drafts.put('b', hello);
    drafts.put('a', { text: '', mentions: [] });
    expect(drafts.all()).toEqual({ b: hello });
    expect(new Drafts({ company: 'other', memberId: 'me' }).all()).toEqual({});
  });

  it('that cannot be read are none', () => {
    drafts.put('a', hello);
    localStorage.setItem(Object.keys(localStorage)[0]!, '{"a":');
    expect(drafts.all()).toEqual({});
  });

  it('that do not fit any more stop nobody from writing', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    drafts.put('a', hello);
    full.mockRestore();
    expect(drafts.all()).toEqual({});
  });

  it('go with the one who signs out, and nothing else does', () => {
    drafts.put('a', hello);
    localStorage.setItem('atrium.theme', 'dark');
    dropDrafts();
    expect(Object.keys(localStorage)).toEqual(['atrium.theme']);
    localStorage.clear();
  });
});
