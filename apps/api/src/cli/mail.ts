import { join } from 'node:path';
import { Command } from 'commander';
import { dataFolderOf, readMails } from '@atrium/kit';
import { wholeNumber } from './whole-number.js';

export const mailCommand = new Command('mail')
  .description('show the newest mails that were written here because no mail server is set')
  .option('-n, --count <n>', 'how many', wholeNumber(1, 1000), 1)
  .action(async ({ count }: { count: number }) => {
    const mails = await readMails(join(dataFolderOf(process.env), 'mail'), count);
    if (mails.length === 0) console.log('There is no mail.');
    for (const { name, content } of mails) console.log(`── ${name}\n${content}\n`);
  });
