import * as z from 'zod/mini';
import { unknownFields } from './unknown-fields.js';

interface Tree {
  of: Tree[];
}
const Tree: z.ZodMiniType<Tree> = z.lazy(() => z.object({ of: z.array(Tree) }));
const one = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('a'), x: z.number() }),
  z.object({ kind: z.literal('b'), y: z.number() }),
]);

describe('fields that nobody knows are found', () => {
  it.each<[string, z.ZodMiniType, unknown, unknown[]]>([
    ['in a list', z.array(z.object({ x: z.number() })), [{ x: 1, z: 1 }], [[0, 'z']]],
    ['in one of several shapes', one, { kind: 'b', y: 1, x: 1 }, [['x']]],
    ['not where the shape has them', one, { kind: 'a', x: 1 }, []],
    ['in the values of a record', z.record(z.string(), one), { any: { kind: 'a', x: 1, q: 1 } }, [['any', 'q']]],
    ['in a shape that holds itself', Tree, { of: [{ of: [], z: 1 }] }, [['of', 0, 'z']]],
    ['behind a default', z._default(z.nullable(one), null), { kind: 'a', x: 1, q: 1 }, [['q']]],
  ])('%s', (_, schema, value, paths) => {
    expect(unknownFields(schema, value).map(({ path }) => path)).toEqual(paths);
  });
});
