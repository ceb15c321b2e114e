import { types } from 'node:util';
import texts from '@atrium/texts/en/errors.json' with { type: 'json' };
import type { FieldError } from '@atrium/contracts/core';
import { AppError, ConfigError, errnoOf } from '@atrium/kit';

/** Fields of inputs, as the command line calls them. */
const flags: Readonly<Record<string, string>> = {
  companyName: '--company',
  slug: '--slug',
  timeZone: '--zone',
  language: '--language',
  ownerName: '--name',
  ownerEmail: '--email',
};

/** Where a file is asked for, what Node says when it can't be read. */
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  ENOTDIR: 'There is no such file',
  EACCES: 'This file may not be read by you',
};

const noSuchTable = 1146;

/** What went wrong, in plain sentences for whoever typed the command. Only a mistake of ours shows its place in the code. */
export function storyOf(error: unknown): string {
  if (error instanceof AppError) return ofRefusal(error);
  if (error instanceof ConfigError) return error.message;
  if (!types.isNativeError(error)) return String(error);
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code && syscall !== 'connect' && unreadable[code]) return `${unreadable[code]}${path ? `: ${path}` : '.'}`;
  if (errnoOf(error) === noSuchTable) return 'The database is not up to date. Run "atrium migrate" first.';
  if (code && /^(ENOENT|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ER_)/.test(code))
    return `The database does not let us in (${error.message || code}). Look at DATABASE_URL.`;
  return error.name === 'Error' ? error.message : (error.stack ?? error.message);
}

function ofRefusal({ def, details, fields }: AppError): string {
  if (fields.length === 0) return sentenceOf(def.code, details);
  return fields.map(ofField).join('\n');
}

/** A refused field: the flag it was given by, and why. */
export function ofField({ path, code, params }: Pick<FieldError, 'path' | 'code' | 'params'>): string {
  const name = path.join('.');
  return `${flags[name] ?? name}: ${sentenceOf(code, params)}`;
}

/** The sentence of an error code: `directory.slug_taken`, or `too_long` of a field. */
export function sentenceOf(code: string, params: Readonly<Record<string, unknown>> = {}): string {
  const [domain, reason] = code.includes('.') ? code.split('.') : ['field', code];
  const ofDomain: Readonly<Record<string, string>> = texts[domain as keyof typeof texts] ?? {};
  return (ofDomain[reason ?? ''] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
