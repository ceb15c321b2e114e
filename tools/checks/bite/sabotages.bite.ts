import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TreeCopy } from '../tree-copy.js';
import { keyOf, runNamed, type Verdict } from './named-tests.js';
import { sabotaged, testOf } from './sabotage.js';
import { sabotages } from './sabotages.js';

const minutes = 60_000;
const progress = join(import.meta.dirname, '../../../.local/logs/bite.log');
const note = (line: string) => appendFileSync(progress, `${line}\n`);

/** `ATRIUM_BITE='relay|door' npm test -- bite`: only those whose name it fits. */
const wanted = sabotages.filter(({ name }) => new RegExp(process.env.ATRIUM_BITE ?? '').test(name));

/** A test that passes whatever the code does is worth nothing: each sabotage must turn the named one red. */
describe('sabotage', () => {
  let copy: TreeCopy;
  let sound: ReadonlyMap<string, Verdict>;

  beforeAll(async () => {
    writeFileSync(progress, '');
    copy = TreeCopy.make('bite');
    sound = await runNamed(copy.folder, wanted.map(testOf));
    for (const [test, verdict] of sound) if (verdict !== 'passed') note(`as it is: ${test}: ${verdict}`);
  }, 30 * minutes);
  afterAll(() => copy.remove());

  it('has names that tell them apart', () => {
    const names = sabotages.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(15);
  });

  it.each(wanted.map((sabotage) => [sabotage.name, sabotage] as const))(
    '%s',
    async (_, sabotage) => {
      const test = testOf(sabotage);
      expect({ asItIs: sound.get(keyOf(test)) }).toEqual({ asItIs: 'passed' });
      const verdicts = await sabotaged(copy.folder, sabotage, () => runNamed(copy.folder, [test]));
      note(`${sabotage.name}: ${verdicts.get(keyOf(test)) ?? ''}`);
      expect({ sabotaged: verdicts.get(keyOf(test)) }).toEqual({ sabotaged: 'failed' });
    },
    5 * minutes,
  );
});
