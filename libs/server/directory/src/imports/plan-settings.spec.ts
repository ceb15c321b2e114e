import { corrected, propose } from './plan-settings.js';

const sheet = [
  ['Wer', '部门', 'Team'],
  ['张三', '海天-研发', 'Haitian/R&D'],
  ['李四', '海天-销售', 'Haitian/Sales'],
];

describe('how a file is read', () => {
  it('is proposed from its names and values', () => {
    expect(propose(sheet)).toEqual({
      fields: ['ignore', 'department', 'ignore'],
      matchedBy: ['none', 'name', 'none'],
      separators: { path: '-', several: null },
      rootName: '海天',
      dropRoot: true,
      leavers: 'keep',
    });
  });

  it('follows a correction: who chose, and the company at the top of another column', () => {
    const correction = {
      fields: ['name', 'ignore', 'department'] as ('name' | 'ignore' | 'department')[],
      separators: { path: '/', several: null },
      dropRoot: true,
      leavers: 'end' as const,
    };
    expect(corrected(propose(sheet), correction, sheet)).toEqual({
      ...correction,
      matchedBy: ['none', 'none', 'none'],
      rootName: 'Haitian',
    });
  });

  it('has no company at the top once nothing parts the levels', () => {
    const { fields } = propose(sheet);
    const correction = { fields: [...fields], separators: { path: null, several: null }, dropRoot: true };
    expect(corrected(propose(sheet), { ...correction, leavers: 'keep' }, sheet)).toMatchObject({
      matchedBy: ['none', 'name', 'none'],
      rootName: null,
    });
  });
});
