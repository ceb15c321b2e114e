import { showWelcome } from './welcome.mjs';

describe('the welcome', () => {
  const url = 'http://127.0.0.1:3000';
  const setupUrl = `${url}/setup?token=secret`;
  const demo = { owner: { name: 'owner@demo.example', password: 'look around the court' } };

  function welcome(facts: { setupUrl: string | null; demo: object }): string {
    const lines: string[] = [];
    const terminal = { line: (text = '') => lines.push(text) };
    showWelcome({ facts: { url, ...facts }, options: { lan: false }, terminal, seconds: 3 });
    return lines.join('\n');
  }

  it('shows the way into an own company and into the demo', () => {
    const said = welcome({ setupUrl, demo });
    expect(said).toContain(setupUrl);
    expect(said).toMatch(/owner +owner@demo.example +look around the court/);
  });

  it('offers no set-up where it is closed', () => {
    expect(welcome({ setupUrl: null, demo })).not.toContain('/setup');
  });

  it('names nobody of a demo that is not there or refuses people', () => {
    expect(welcome({ setupUrl, demo: {} })).not.toContain('demo');
  });
});
