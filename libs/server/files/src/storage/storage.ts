import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, currentCompanyId, newId } from '@atrium/kit';

/** Which of a file's contents: as it is, or an image made small. */
export type Variant = 'full' | 'small';

/** The folder of a company's files. Names are ids: nothing of a person's input is ever part of a path. */
@Injectable()
export class Storage {
  private readonly root: string;

  constructor(@Inject(CONFIG) { dataFolder }: Pick<Config, 'dataFolder'>) {
    this.root = join(dataFolder, 'files');
  }

  /** Resolves once the content is on the disk: a crash later does not lose it, one before leaves nothing under this name. */
  async write(fileId: string, variant: Variant, content: Buffer): Promise<void> {
    const path = this.pathOf(fileId, variant);
    await mkdir(dirname(path), { recursive: true });
    const making = `${path}.${newId()}`;
    const file = await open(making, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(making, path);
  }

  /** Null when it is not there. */
  async read(fileId: string, variant: Variant): Promise<{ content: Readable; bytes: number } | null> {
    const path = this.pathOf(fileId, variant);
    const found = await stat(path).catch(() => null);
    return found && { content: createReadStream(path), bytes: found.size };
  }

  async remove(fileId: string): Promise<void> {
    for (const variant of ['full', 'small'] as const) await rm(this.pathOf(fileId, variant), { force: true });
  }

  /** All of the company of the context. */
  async removeAll(): Promise<void> {
    await rm(join(this.root, currentCompanyId()), { recursive: true, force: true });
  }

  /** The last characters of an id are random: folders fill evenly. */
  private pathOf(fileId: string, variant: Variant): string {
    return join(this.root, currentCompanyId(), fileId.slice(-2), `${fileId}.${variant}`);
  }
}
