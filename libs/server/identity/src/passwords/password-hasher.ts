import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { identityErrors } from '@atrium/contracts/identity';
import { AppError } from '@atrium/kit';

/** 64 MiB, three passes, one lane: about 70 ms of one core (docs/decisions/passwords.md). argon2id is the library's default. */
export const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

const queueLimit = 50;

/** The only place that hashes passwords: as many at once as there are cores, a bounded queue, then `identity.busy`. */
@Injectable()
export class PasswordHasher {
  private readonly width = availableParallelism();
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly nobody = this.hash(randomBytes(32).toString('hex'));

  /** A PHC string with a salt of its own. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(exact(password), parameters));
  }

  /**
   * Whether the password is the one behind the PHC string. Null stands for an account that is not there or has no
   * password: the same work is done, and the answer is no.
   */
  async verify(phc: string | null, password: string): Promise<boolean> {
    const against = phc ?? (await this.nobody);
    const same = await this.inTurn(() => verify(against, exact(password)));
    return same && phc !== null;
  }

  /** Whether the string was made with other parameters than today's. */
  isOutdated(phc: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(phc);
    return (
      memoryCost !== parameters.memoryCost ||
      timeCost !== parameters.timeCost ||
      parallelism !== parameters.parallelism ||
      !phc.startsWith('$argon2id$')
    );
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) {
      if (this.queue.length >= queueLimit) throw new AppError(identityErrors.busy, { retryAfterSeconds: 2 });
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}

/** The same password typed on another system may come composed differently (RFC 8265); nothing else is changed. */
function exact(password: string): string {
  return password.normalize('NFC');
}
