import type { ApproveNode, Definition } from '../codes.js';
import { company, department } from '../testing/company.js';
import { ask, pick, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';

const abc = (mode: ApproveNode['mode']['kind'], more: Partial<ApproveNode> = {}) =>
  process([ask('n', ['ann', 'bob', 'cat'], { mode: { kind: mode }, ...more })]);

describe('handing in', () => {
  const two = company({
    in: ['east', 'sales'],
    departments: { east: department(null, 'eva'), sales: department(null, 'lea') },
  });
  it('who belongs to several departments must choose one; it is stored', () => {
    const story = new Story(abc('any'), two);
    expect(story.submit()).toBe('department_required');
    expect(story.last).toMatchObject({ details: { departmentIds: ['east', 'sales'] } });
    expect(story.submit({}, { departmentId: 'office' })).toBe('department_required');
    expect(story.submit({}, { departmentId: 'sales' })).toBe('ok');
    expect(story.state.departmentId).toBe('sales');
  });

  const picking = (node: Partial<ApproveNode> = {}, more = {}) =>
    process([ask('n', [pick({ max: 2, ...more })], node)]);
  it.each<[string, Definition, Record<string, string[]>, string]>([
    ['nobody picked', picking(), {}, 'pick_required'],
    ['one picked', picking(), { n: ['ann'] }, 'ok'],
    ['too many picked', picking(), { n: ['ann', 'bob', 'cat'] }, 'bad_pick'],
    ['too few picked', picking({}, { min: 2 }), { n: ['ann'] }, 'bad_pick'],
    ['the same one twice', picking(), { n: ['ann', 'ann'] }, 'bad_pick'],
    ['somebody who has left', picking(), { n: ['zoe'] }, 'bad_pick'],
    ['out of the list', picking({}, { range: { kind: 'members', memberIds: ['bob'] } }), { n: ['ann'] }, 'bad_pick'],
    ['without the role', picking({}, { range: { kind: 'role', role: 'finance' } }), { n: ['ann'] }, 'bad_pick'],
    ['himself, where he must not decide', picking({ submitter: 'skip' }), { n: ['sam'] }, 'bad_pick'],
    ['himself, where he may', picking(), { n: ['sam'] }, 'ok'],
    ['for a node that lets nobody pick', process([ask('n', ['ann'])]), { n: ['ann'] }, 'bad_pick'],
    ['for no node', picking(), { n: ['ann'], constructor: ['ann'] }, 'bad_pick'],
  ])('picks: %s: %s', (_, definition, picks, answer) => {
    expect(new Story(definition, company({ left: ['zoe'] })).submit({}, { picks })).toBe(answer);
  });

  it('picks are checked again when it is handed in again', () => {
    const story = new Story(picking());
    story.submit({}, { picks: { n: ['ann'] } });
    story.return('ann');
    story.extract = company({ left: ['ann'] });
    expect([story.resubmit(), story.resubmit({}, { picks: { n: ['bob'] } })]).toEqual(['bad_pick', 'ok']);
    expect(story.now).toBe('running: bob');
  });
});
