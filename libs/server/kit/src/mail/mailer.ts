import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
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
  private readonly transport: Transporter;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {
    this.transport = settings.smtpUrl
      ? createTransport(settings.smtpUrl)
      : createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  }

  /** Throws when the server does not take it: the caller's job tries again. Refused inside `tx.run`. */
  async send(mail: Mail): Promise<void> {
    assertOutsideTransaction('Sending mail');
    const sent: unknown = await this.transport.sendMail({ from: this.settings.from, ...mail });
    if (this.settings.smtpUrl) return;
    const message = (sent as { message: Buffer }).message;
    const path = join(this.settings.folder, newId<'event'>());
    await mkdir(this.settings.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    await rename(`${path}.part`, `${path}.eml`);
  }
}

/** The newest mails that were laid down, as they would have been sent; for the command line. */
export async function readMails(folder: string, most: number): Promise<{ name: string; content: string }[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .slice(-most);
  return Promise.all(newest.map(async (name) => ({ name, content: await readFile(join(folder, name), 'utf8') })));
}
