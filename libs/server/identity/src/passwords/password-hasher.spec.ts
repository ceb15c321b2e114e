import { availableParallelism } from 'node:os';
import { hash } from '@node-rs/argon2';
import { PasswordHasher } from './password-hasher.js';

describe('the password hasher', () => {
  const hasher = new PasswordHasher();

  it('hashes with argon2id, 64 MiB, three passes, one lane, and a new salt each time', async () => {
    const [one, two] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(one).not.toBe(two);
    expect(hasher.isOutdated(one)).toBe(false);
  });

  it.each([
    ['the same', 'naïve pässword', 'naïve pässword', true],
    ['the same, composed differently', 'nai\u0308ve password', 'na\u00efve password', true],
    ['spaces at the end', 'correct horse ', 'correct horse', false],
    ['another case', 'Correct horse', 'correct horse', false],
    ['another width', 'ｃorrect horse', 'correct horse', false],
    ['one more far at the end', 'x'.repeat(128), 'x'.repeat(127), false],
    ['emoji', '🐴🔋📎✅ 2468', '🐴🔋📎✅ 2468', true],
  ])('takes %s', async (_, set, given, same) => {
    expect(await hasher.verify(await hasher.hash(set), given)).toBe(same);
  });

  it('never takes anything for nobody', async () => {
    expect(await hasher.verify(null, '')).toBe(false);
  });

  it('sees hashes made with other parameters', async () => {
    const weak = await hash('correct horse', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const other = (await hasher.hash('correct horse')).replace('$argon2id$', '$argon2i$');
    expect([weak, other].map((phc) => hasher.isOutdated(phc))).toEqual([true, true]);
    expect(await hasher.verify(weak, 'correct horse')).toBe(true);
  });

  it('refuses clearly when too many wait, and goes on after', async () => {
    const phc = await hasher.hash('correct horse');
    const places = availableParallelism() + 50;
    const asked = await Promise.allSettled(
      Array.from({ length: places + 10 }, () => hasher.verify(phc, 'correct horse')),
    );
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { def: { code: 'identity.busy' }, details: { retryAfterSeconds: 2 } } });
    expect(await hasher.verify(phc, 'correct horse')).toBe(true);
  });
});
