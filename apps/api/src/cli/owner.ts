import { Command, Option } from 'commander';
import * as z from 'zod/mini';
import { Language } from '@atrium/contracts/core';
import { setUp } from '@atrium/contracts/directory';
import { type Config, CONFIG } from '@atrium/kit';
import { OwnerCompanies } from '@atrium/server-directory';
import { ofField } from './story-of.js';
import { withApp } from './with-app.js';

/** What the set-up page asks for too. */
const asked = z.pick(setUp.input, {
  companyName: true,
  slug: true,
  timeZone: true,
  language: true,
  ownerName: true,
  ownerEmail: true,
});

interface Wanted {
  readonly company: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly language: Language;
  readonly slug?: string;
}

export const ownerCommand = new Command('owner').description('owners of companies').addCommand(
  new Command('create')
    .description('make a further company; prints the code with which its owner gets in')
    .requiredOption('--company <name>', 'name of the company')
    .requiredOption('--name <name>', 'name of its owner')
    .requiredOption('--email <address>', 'e-mail of its owner')
    .option('--zone <zone>', 'IANA time zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--slug <slug>', 'address of the company; made from its name otherwise')
    .addOption(new Option('--language <code>', 'language of the company').choices(Language.options).default('en'))
    .action(({ company, name, email, zone, language, slug }: Wanted) =>
      withApp('owner create', async (app) => {
        const given = { companyName: company, slug, timeZone: zone, language, ownerName: name, ownerEmail: email };
        const wanted = asked.safeParse(given);
        if (!wanted.success) throw new Error(wanted.error.issues.map(ofIssue).join('\n'));
        const made = await app.get(OwnerCompanies).create({ ...wanted.data, slug });
        const { publicUrl } = app.get<Config>(CONFIG);
        console.log(`${company} is at ${publicUrl}/c/${made.company.slug}`);
        console.log(
          `${name} gets in with the code ${made.activation.code} at ${publicUrl}/activate (seven days, once)`,
        );
      }),
    ),
);

function ofIssue({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return ofField({ path: path.map(String), code: message });
}
