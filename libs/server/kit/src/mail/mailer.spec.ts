import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailer, readMails } from './mailer.js';

it('lays mails down for the owner of the machine when there is no server', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'atrium-mail-')), 'mail');
  const mailer = new Mailer({ smtpUrl: null, from: 'Atrium <a@localhost>', folder });
  const link = `https://a.example/activate?code=${'x'.repeat(90)}`;
  await mailer.send({ to: 'li@example.com', subject: '邀请', text: `你好 = hello\n\n${link}\n` });
  await mailer.send({ to: 'wang@example.com', subject: 'Second', text: 'b' });
  const mails = await readMails(folder, 1);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.content).toContain('To: wang@example.com');
  const [first] = await readMails(folder, 10);
  expect(first?.content.split('\n')).toEqual(expect.arrayContaining(['Subject: 邀请', '你好 = hello', link]));
  expect(statSync(join(folder, mails[0]?.name ?? '')).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});

it('refuses a header smuggled in by an address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-mail-'));
  const mailer = new Mailer({ smtpUrl: null, from: 'a@localhost', folder });
  await mailer.send({ to: 'x@example.com', subject: 'a\r\nBcc: evil@example.com', text: '' });
  const [mail] = await readMails(folder, 1);
  expect(mail?.content).not.toMatch(/^Bcc:/m);
  rmSync(folder, { recursive: true });
});
