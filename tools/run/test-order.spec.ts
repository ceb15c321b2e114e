import { runInOrder, selectParts } from './test-order.mjs';

const parts = [
  { name: 'types' },
  { name: 'build' },
  { name: 'unit' },
  { name: 'database', cores: 'all' },
  { name: 'browser', cores: 'all', after: 'build' },
  { name: 'bite', cores: 'all', deep: true },
];
const namesOf = (args: string[]) => (selectParts(parts, args).selected as typeof parts).map(({ name }) => name);

describe('which parts run', () => {
  it.each([
    ['all but the deep ones', [], ['types', 'build', 'unit', 'database', 'browser']],
    ['deep: all', ['--deep'], ['types', 'build', 'unit', 'database', 'browser', 'bite']],
    ['those that are named', ['unit', 'bite'], ['unit', 'bite']],
    ['with a file filter', ['database', 'punches'], ['database']],
  ])('%s', (_, args, expected) => {
    expect(namesOf(args)).toEqual(expected);
  });

  it('the rest of the words filters files', () => {
    expect(selectParts(parts, ['database', 'punches', 'tx']).filters).toEqual(['punches', 'tx']);
  });

  it('an unknown part is refused, not ignored', () => {
    expect(() => selectParts(parts, ['databse'])).toThrow('Parts: types, build');
  });
});

describe('the order of parts', () => {
  /** Runs all parts; each ends when it is told to. Returns what was begun, and when. */
  function begin(cores: number) {
    const begun: string[] = [];
    const end = new Map<string, () => void>();
    const all: Promise<unknown> = runInOrder(parts, cores, ({ name }: { name: string }) => {
      begun.push(name);
      return new Promise((resolve) => end.set(name, () => resolve(`${name} done`)));
    });
    const finish = async (name: string) => {
      end.get(name)?.();
      await new Promise(setImmediate);
    };
    return { begun, finish, all };
  }

  it('fills the cores, keeps who wants all of them alone, and gives results in the order of the list', async () => {
    const { begun, finish, all } = begin(2);
    expect(begun).toEqual(['types', 'build']);
    await finish('build');
    expect(begun).toEqual(['types', 'build', 'unit']);
    await finish('unit');
    expect(begun).toHaveLength(3); // database wants both cores, types still has one
    await finish('types');
    expect(begun.at(-1)).toBe('database');
    await finish('database');
    expect(begun.at(-1)).toBe('browser');
    await finish('browser');
    await finish('bite');
    await expect(all).resolves.toEqual(parts.map(({ name }) => `${name} done`));
  });

  it('waits for the part that must come before', async () => {
    const { begun, finish } = begin(2);
    await finish('types');
    await finish('unit');
    expect(begun).toEqual(['types', 'build', 'unit']); // build has not ended, so neither database nor browser
    await finish('build');
    expect(begun.at(-1)).toBe('database');
  });
});
