import { type MemberActor, newId } from '@atrium/kit';
import type { DepartmentView } from '@atrium/contracts/directory';
import { rounds, roundsMs } from '@atrium/kit/testing';
import type { CompanyEntity } from '../companies/company.entity.js';
import { DirectoryBench } from '../testing/directory-bench.js';
import { type Draw, drawing } from '../testing/people.js';
import { Departments } from './departments.service.js';
import { MoveDepartment } from './move-department.js';
import { SetDepartmentLeaders } from './set-department-leaders.js';

describe('departments', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
  });
  afterAll(() => bench.close());

  const list = async (input: { asOf?: string; archived?: boolean } = {}) =>
    (await bench.as(owner, (me) => bench.get(Departments).list(me, { archived: false, ...input }))).items;
  const move = (department: DepartmentView, parent: DepartmentView | null, order = 0) =>
    bench.as(owner, (me) =>
      bench.get(MoveDepartment).move(me, { departmentId: department.id, parentId: parent?.id ?? null, order }),
    );
  const archive = (department: DepartmentView) =>
    bench.as(owner, (me) => bench.get(Departments).archive(me, { departmentId: department.id }));
  const outline = (items: readonly DepartmentView[]) => {
    const nameOf = new Map(items.map(({ id, name }) => [id, name]));
    return items.map(({ name, parentId, order }) => `${nameOf.get(parentId!) ?? ''}/${name} ${order}`);
  };

  it('are drawn as a tree, parents first, siblings in their order', async () => {
    const sales = await draw.department('Sales');
    await draw.department('Labs');
    await draw.department('South', sales);
    await draw.department('North', sales);
    expect(outline(await list())).toEqual(['/Sales 0', 'Sales/South 0', 'Sales/North 1', '/Labs 1']);
  });

  it('are made once for one command', async () => {
    const input = { commandId: newId<'command'>(), parentId: null, name: 'Sales' };
    const [one, two] = await bench.as(owner, (me) =>
      Promise.all([bench.get(Departments).create(me, input), bench.get(Departments).create(me, input)]),
    );
    expect(one.id).toBe(two.id);
    expect(await list()).toHaveLength(1);
  });

  it('have names of their own among living siblings, whatever the case', async () => {
    const sales = await draw.department('Sales');
    const taken = { message: 'directory.department_name_taken', fields: [{ path: ['name'] }] };
    await expect(draw.department('SALES')).rejects.toMatchObject(taken);
    const below = await draw.department('Sales', sales);
    await expect(move(below, null)).rejects.toMatchObject(taken);
    const labs = await draw.department('Labs');
    const rename = (name: string) =>
      bench.as(owner, (me) => bench.get(Departments).rename(me, { departmentId: labs.id, name }));
    await expect(rename('sales')).rejects.toMatchObject(taken);
    expect((await rename('LABS')).name).toBe('LABS');
    await archive(labs);
    expect((await draw.department('Labs')).id).not.toBe(labs.id);
  });

  it('move among siblings and to other parents', async () => {
    const [a, b, c] = [await draw.department('A'), await draw.department('B'), await draw.department('C')];
    await move(c, null, 0);
    await move(a, null, 99);
    expect(outline(await list())).toEqual(['/C 0', '/B 1', '/A 2']);
    await move(b, c);
    expect(outline(await list())).toEqual(['/C 0', 'C/B 0', '/A 1']);
    expect((await bench.events(company)).slice(-3).map(({ payload }) => payload.fields)).toEqual([
      ['order'],
      ['order'],
      ['parent'],
    ]);
  });

  it('never stand below themselves', async () => {
    const a = await draw.department('A');
    const b = await draw.department('B', a);
    const c = await draw.department('C', b);
    await expect(move(a, c)).rejects.toThrow('directory.department_cycle');
    await expect(move(a, a)).rejects.toThrow('directory.department_cycle');
    expect(outline(await list())).toEqual(['/A 0', 'A/B 0', 'B/C 0']);
  });

  it(
    'do not circle either when two moves that would make a circle together come at once',
    async () => {
      for (let round = 0; round < rounds(12); round++) {
        const a = await draw.department(`A${round}`);
        const b = await draw.department(`B${round}`);
        const outcomes = await Promise.allSettled([move(a, b), move(b, a)]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const refused = outcomes.find((outcome) => outcome.status === 'rejected');
        expect(refused?.reason).toMatchObject({ message: 'directory.department_cycle' });
      }
      expect(await list()).toHaveLength(2 * rounds(12));
    },
    roundsMs,
  );

  it('are archived when nobody and nothing is in them, and stay as history', async () => {
    const sales = await draw.department('Sales');
    const north = await draw.department('North', sales);
    const ann = await draw.member('Ann', [north]);
    await expect(archive(sales)).rejects.toThrow('directory.department_not_empty');
    await expect(archive(north)).rejects.toThrow('directory.department_not_empty');
    await draw.department('Labs');
    const labs = (await list()).find(({ name }) => name === 'Labs')!;
    expect((await archive(labs)).archivedAt).toBe('2026-03-02T01:00:00.000Z');
    expect(outline(await list())).toEqual(['/Sales 0', 'Sales/North 0']);
    expect(outline(await list({ archived: true }))).toContain('/Labs 1');
    expect(outline(await list({ asOf: '2026-03-01' }))).toContain('/Labs 1');
    await expect(draw.member('Bob', [labs])).rejects.toThrow('directory.department_archived');
    await expect(draw.department('Below', labs)).rejects.toThrow('directory.department_archived');
    expect(ann.departments.map(({ path }) => path)).toEqual([['Sales', 'North']]);
  });

  it('let nobody in while they are being archived', async () => {
    for (let round = 0; round < 8; round++) {
      const room = await draw.department(`Room ${round}`);
      const [entered, archived] = await Promise.allSettled([draw.member(`Ann ${round}`, [room]), archive(room)]);
      expect([entered.status, archived.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('count their people once, and with all below', async () => {
    const sales = await draw.department('Sales');
    const north = await draw.department('North', sales);
    const south = await draw.department('South', sales);
    await draw.member('Ann', [north]);
    await draw.member('Bob', [north, south]);
    await draw.member('Cid', [sales]);
    const counts = (await list()).map(({ name, memberCount, totalCount }) => [name, memberCount, totalCount]);
    expect(counts).toEqual([
      ['Sales', 1, 3],
      ['North', 2, 2],
      ['South', 1, 1],
    ]);
  });

  it('know where they stood, who led them and who was there on an earlier day', async () => {
    const sales = await draw.department('Sales');
    const labs = await draw.department('Labs');
    const north = await draw.department('North', sales);
    const ann = await draw.member('Ann', [north]);
    const bob = await draw.member('Bob', [north]);
    const lead = (memberIds: DepartmentView['leaders'][number]['id'][]) =>
      bench.as(owner, (me) => bench.get(SetDepartmentLeaders).set(me, { departmentId: north.id, memberIds }));
    await lead([ann.id]);
    bench.clock.set(new Date('2026-04-10T01:00:00Z'));
    await move(north, labs);
    await lead([bob.id, ann.id]);
    const at = async (asOf?: string) => {
      const items = await list(asOf === undefined ? {} : { asOf });
      const node = items.find(({ id }) => id === north.id);
      return [items.find(({ id }) => id === node?.parentId)?.name, node?.leaders.map(({ name }) => name)];
    };
    expect(await at('2026-04-09')).toEqual(['Sales', ['Ann']]);
    expect(await at('2026-04-10')).toEqual(['Labs', ['Bob', 'Ann']]);
    expect(await at()).toEqual(['Labs', ['Bob', 'Ann']]);
    bench.clock.set(new Date('2026-03-02T01:00:00Z'));
  });

  it('of another company answer like ones that do not exist', async () => {
    const theirs = (await drawing(bench, 'Other')).draw;
    const foreign = await theirs.department('Foreign');
    const ours = await draw.department('Ours');
    await expect(draw.department('Below', foreign)).rejects.toThrow('core.not_found');
    await expect(move(ours, foreign)).rejects.toThrow('core.not_found');
    await expect(move(foreign, null)).rejects.toThrow('core.not_found');
    await expect(archive(foreign)).rejects.toThrow('core.not_found');
  });
});
