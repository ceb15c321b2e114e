import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { AuditVerifier, installationId } from '@atrium/server-audit';
import { Directory } from '@atrium/server-directory';
import { companyBySlug } from './company-by-slug.js';
import { withApp } from './with-app.js';

/** A chain to be walked, under the name that people know it by. */
interface Chain {
  readonly id: string;
  readonly name: string;
}

export const auditCommand = new Command('audit').description('the audit log').addCommand(
  new Command('verify')
    .description('walk every chain and name the first record that does not fit')
    .option('--company <slug>', 'only that of this company')
    .action(({ company: slug }: { company?: string }) =>
      withApp('audit verify', async (app) => {
        const verifier = app.get(AuditVerifier);
        for (const { id, name } of slug === undefined ? await everyChain(app) : [await chainOf(app, slug)]) {
          const { sound, firstBad } = await verifier.verifyAudit(id);
          if (firstBad) process.exitCode = 1;
          const bad = firstBad
            ? `BROKEN: ${firstBad.problem} at number ${firstBad.chainNo ?? '–'} (record ${firstBad.id ?? 'gone'})`
            : 'holds';
          console.log(`${name}  ${sound} records  ${bad}`);
        }
      }),
    ),
);

async function chainOf(app: INestApplicationContext, slug: string): Promise<Chain> {
  const { id } = await companyBySlug(app, slug);
  return { id, name: slug };
}

async function everyChain(app: INestApplicationContext): Promise<Chain[]> {
  const slugs = new Map<string, string>([[installationId, 'this installation']]);
  for (const { id, slug } of await app.get(Directory).everyCompany()) slugs.set(id, slug);
  return (await app.get(AuditVerifier).companies()).map((id) => ({ id, name: slugs.get(id) ?? id }));
}
