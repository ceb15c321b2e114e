import { Command } from 'commander';
import { ConfigError } from '@atrium/kit';
import { auditCommand } from './audit.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { importCommand } from './import.js';
import { keysCommand } from './keys.js';
import { mailCommand } from './mail.js';
import { migrateCommand } from './migrate.js';
import { ownerCommand } from './owner.js';

const program = new Command('atrium')
  .description('Operate an installation of Atrium')
  .addCommand(migrateCommand)
  .addCommand(ownerCommand)
  .addCommand(importCommand)
  .addCommand(mailCommand)
  .addCommand(auditCommand)
  .addCommand(keysCommand)
  .addCommand(demoCommand)
  .addCommand(doctorCommand);

/** Runs one command. What goes wrong is said on stderr, and leaves `process.exitCode` 1. */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
