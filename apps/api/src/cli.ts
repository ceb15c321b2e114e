import 'reflect-metadata';
import { runCommand } from './cli/run-command.js';

// What an operator does at the machine: `npm run atrium -- <command>`.
await runCommand(process.argv.slice(2));
