import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coreErrors } from '@atrium/contracts/core';
import { directoryErrors } from '@atrium/contracts/directory';
import { AppError, fieldError } from '@atrium/kit';
import { storyOf } from './story-of.js';

const errorOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what a command says when it fails', () => {
  it.each([
    ['a refusal', new AppError(directoryErrors.import_no_header), /^No row names its columns\./],
    ['a refused field', fieldError(directoryErrors.slug_taken, ['slug']), /^--slug: This address is taken\. Choose/],
    ['a refusal with a value', new AppError(coreErrors.internal, { traceId: '7' }), /Trace 7\.$/],
    ['no file', errorOf(() => readFileSync('/nowhere/staff.csv')), /^There is no such file: \/nowhere\/staff\.csv$/],
    ['a folder', errorOf(() => readFileSync(tmpdir())), /^This is a folder, not a file\.$/],
    [
      'no database',
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      /Look at DATABASE_URL\.$/,
    ],
    [
      'an old schema',
      Object.assign(new Error(), { errno: 1146, code: 'ER_NO_SUCH_TABLE' }),
      /Run "atrium migrate" first/,
    ],
    ['what we throw to be read', new Error('ATRIUM_KEY is set.'), /^ATRIUM_KEY is set\.$/],
  ])('%s', (_, error, expected) => {
    const story = storyOf(error);
    expect(story).toMatch(expected);
    expect(story).not.toContain(join('cli', 'story-of'));
  });

  it('shows where a mistake of ours is', () => {
    expect(storyOf(errorOf(() => (undefined as never as { a: string }).a))).toContain('story-of.spec');
  });
});
