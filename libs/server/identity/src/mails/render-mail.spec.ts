import { renderMail } from './render-mail.js';

describe('renderMail', () => {
  const params = {
    company: 'Acme',
    person: 'Li',
    url: 'https://a.example/activate#x',
    address: 'li@a.example',
    at: 'now',
  };
  it.each(['en', 'zh-CN', 'zh-TW'] as const)('leaves no place open in %s', (language) => {
    for (const purpose of ['reset', 'proof', 'activation', 'password_changed'] as const) {
      const { subject, text } = renderMail(language, purpose, params);
      expect(subject + text).not.toMatch(/[{}]|undefined/);
      expect(text).toContain('https://a.example/');
    }
  });

  it('puts values in as they are, once', () => {
    const { subject } = renderMail('en', 'activation', { ...params, company: '{{person}} $& <b>' });
    expect(subject).toBe('{{person}} $& <b> invites you to Atrium');
  });
});
