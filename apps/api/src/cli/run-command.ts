import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { importCommand } from './import.js';
import { keysCommand } from './keys.js';
import { mailCommand } from './mail.js';
import { migrateCommand } from './migrate.js';
import { ownerCommand } from './owner.js';
import { storyOf } from './story-of.js';

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
speakOurWay(program);

/** Runs one command. What goes wrong is said on stderr, and leaves `process.exitCode` 1. */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode; // has been said
    else fail(error);
  }
}

function fail(error: unknown): void {
  console.error(storyOf(error));
  process.exitCode = 1;
}

/** A wrong option ends the command, not the process. */
function speakOurWay(command: Command): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => console.log(text.trimEnd()),
    writeErr: (text) => console.error(text.trimEnd()),
  });
  command.commands.forEach(speakOurWay);
}
