import { corrected, propose } from './plan-settings.js';

const sheet = [
  ['Wer', '部门', 'Team'],
  ['张三', '海天-研发', 'Haitian/R&D'],
  ['李四', '海天-销售', 'Haitian/Sales'],
];

const top = { company: '海天有限公司', departments: ['总部'] };

describe('how a file is read', () => {
  it('is proposed from its names and values', () => {
    expect(propose(sheet, top)).toEqual({
      fields: ['ignore', 'department', 'ignore'],
      matchedBy: ['none', 'name', 'none'],
      separators: { path: '-', several: null },
      rootName: '海天',
      dropRoot: true,
      leavers: 'keep',
    });
  });

  it.each([
    ['the company, as people write it', top, true],
    ['a company of another name', { ...top, company: '远山' }, false],
    ['a department at the top is called so', { ...top, departments: ['海天'] }, false],
  ])('leaves the first level out: %s', (_, company, dropRoot) => {
    expect(propose(sheet, company)).toMatchObject({ rootName: '海天', dropRoot });
  });

  it('follows a correction: who chose, and the company at the top of another column', () => {
    const correction = {
      fields: ['name', 'ignore', 'department'] as ('name' | 'ignore' | 'department')[],
      separators: { path: '/', several: null },
      dropRoot: true,
      leavers: 'end' as const,
    };
    expect(corrected(propose(sheet, top), correction, sheet)).toEqual({
      ...correction,
      matchedBy: ['none', 'none', 'none'],
      rootName: 'Haitian',
    });
  });

  it('has no company at the top once nothing parts the levels', () => {
    const { fields } = propose(sheet, top);
    const correction = { fields: [...fields], separators: { path: null, several: null }, dropRoot: true };
    expect(corrected(propose(sheet, top), { ...correction, leavers: 'keep' }, sheet)).toMatchObject({
      matchedBy: ['none', 'name', 'none'],
      rootName: null,
    });
  });
});
