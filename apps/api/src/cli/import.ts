import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { ImportChange, ImportView } from '@atrium/contracts/directory';
import { FileImports } from '@atrium/server-directory';
import { companyBySlug } from './company-by-slug.js';
import { sentenceOf } from './story-of.js';
import { withApp } from './with-app.js';

interface Options {
  readonly company: string;
  readonly apply?: boolean;
  readonly leavers: 'keep' | 'end';
}

export const importCommand = new Command('import')
  .description('take a staff list in: says what it would change, and with --apply changes it')
  .argument('<file>', 'CSV or XLSX')
  .requiredOption('--company <slug>', 'address of the company')
  .option('--apply', 'carry it out when nothing in it is wrong')
  .addOption(new Option('--leavers <what>', 'members who stand in no row').choices(['keep', 'end']).default('keep'))
  .action(async (path: string, { company: slug, apply = false, leavers }: Options) => {
    const file = await readFile(resolve(typedIn(), path));
    await withApp('import', async (app) => {
      await companyBySlug(app, slug);
      const imports = app.get(FileImports);
      const planned = await imports.plan({ slug, fileName: basename(path), file, leavers, onProgress });
      console.log(countsOf(planned));
      if (planned.status === 'failed') throw new Error(`The list can't be planned. ${problemOf(planned)}`);
      if (planned.counts && planned.counts.errors > 0) return refuse(await imports.errors(slug, planned.id));
      if (!apply) return console.log('Nothing was changed. Say --apply to carry it out.');
      const applied = await imports.apply(slug, planned.id, onProgress);
      if (applied.status !== 'applied') throw new Error(`Nothing was changed. ${problemOf(applied)}`);
      console.log('Done.');
    });
  });

/** npm runs us in the folder of the repository, and says where it was itself called. */
const typedIn = () => process.env.INIT_CWD ?? process.cwd();

const problemOf = ({ problem, status }: ImportView) => sentenceOf(problem ?? status);

/** On a terminal one line that counts; in a log nothing. */
function onProgress({ status, progress: { done, total } }: ImportView): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${status} ${done} of ${total} `);
}

function countsOf({ counts, columns }: ImportView): string {
  const read = columns.map(({ header, field }) => `${header} = ${field}`).join(', ');
  if (!counts) return read;
  const { adds, changes, leavers, unchanged, errors, departments } = counts;
  return `${read}\n${adds} new, ${changes} changed, ${unchanged} as before, ${leavers} leave, ${departments} departments made, ${errors} wrong`;
}

/** Every wrong cell, as a table: where it is, what it says, what is wrong with it. */
function refuse(lines: readonly ImportChange[]): void {
  console.table(
    lines.flatMap(({ row, errors }) =>
      errors.map(({ column, value, code, params }) => ({ row, column, value, problem: sentenceOf(code, params) })),
    ),
  );
  console.error('Nothing was changed: correct these first.');
  process.exitCode = 1;
}
