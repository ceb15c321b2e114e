import { parseEnvFile } from './env-file.mjs';

describe('.env', () => {
  it('has settings, comments and empty lines', () => {
    const text = '# a comment\n\nA=1\nexport B = two words \r\nC="quoted # no comment"\nD=\n#E=5\nF=x=y';
    expect(parseEnvFile(text)).toEqual({ A: '1', B: 'two words', C: 'quoted # no comment', F: 'x=y' });
  });
});
