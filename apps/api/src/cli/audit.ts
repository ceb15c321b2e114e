import { Command } from 'commander';
import { AuditVerifier } from '@atrium/server-audit';
import { withApp } from './with-app.js';

export const auditCommand = new Command('audit').description('the audit log').addCommand(
  new Command('verify')
    .description('walk every chain and name the first record that does not fit')
    .option('--company <id>', 'only this one')
    .action(({ company }: { company?: string }) =>
      withApp('audit verify', async (app) => {
        const verifier = app.get(AuditVerifier);
        for (const id of company ? [company] : await verifier.companies()) {
          const { sound, firstBad } = await verifier.verifyAudit(id);
          if (firstBad) process.exitCode = 1;
          const bad = firstBad
            ? `BROKEN: ${firstBad.problem} at number ${firstBad.chainNo ?? '–'} (record ${firstBad.id ?? 'gone'})`
            : 'holds';
          console.log(`${id}  ${sound} records  ${bad}`);
        }
      }),
    ),
);
