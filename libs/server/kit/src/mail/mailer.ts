import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { decodeTime } from 'ulid';
import { newId } from '../clock/new-id.js';
import { assertOutsideTransaction } from '../db/tx.js';

export const MAIL_SETTINGS = Symbol('mail settings');

export interface MailSettings {
  /** `smtp://` or `smtps://`; null: mails are written into the folder. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly folder: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail; without a server it lays it down where only somebody on this machine can read it. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {
    this.transport = settings.smtpUrl ? createTransport(settings.smtpUrl) : null;
  }

  /** Throws when the server does not take it: the caller's job tries again. Refused inside `tx.run`. */
  async send(mail: Mail): Promise<void> {
    assertOutsideTransaction('Sending mail');
    if (this.transport) await this.transport.sendMail({ from: this.settings.from, ...mail });
    else await this.layDown(mail);
  }

  private async layDown(mail: Mail): Promise<void> {
    const id = newId<'event'>();
    const path = join(this.settings.folder, id);
    await mkdir(this.settings.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, readable(mail, this.settings.from, new Date(decodeTime(id))), { mode: 0o600 });
    await rename(`${path}.part`, `${path}.eml`);
  }
}

/** As a mail program opens it and as a person reads it alike: nothing is encoded, so links are whole lines. */
function readable({ to, subject, text }: Mail, from: string, at: Date): string {
  const headers = { From: from, To: to, Subject: subject, Date: at.toUTCString() };
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  const content = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
  return [...own, ...content, '', text].join('\n');
}

/** The newest mails that were laid down; for the command line. */
export async function readMails(folder: string, most: number): Promise<{ name: string; content: string }[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .slice(-most);
  return Promise.all(newest.map(async (name) => ({ name, content: await readFile(join(folder, name), 'utf8') })));
}
