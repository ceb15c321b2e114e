import { Story } from '../testing/story.js';
import { ask, process } from '../testing/definitions.js';
import { apply } from './apply.js';
import { fold } from './fold.js';
import { newRequest } from './state.js';

describe('a history', () => {
  it('goes on only with its next entry', () => {
    const story = new Story(process([ask('n', ['ann'])]));
    story.submit();
    const [first, second] = story.entries;
    expect(() => apply(newRequest, second!)).toThrow('Entry 2 does not follow 0.');
    expect(() => apply(story.state, first!)).toThrow('Entry 1 does not follow 3.');
    expect(fold(story.entries)).toEqual(story.state);
  });

  it('is no history of another definition', () => {
    const story = new Story(process([ask('n', ['ann'])]));
    story.submit();
    const other = new Story(process([ask('m', ['ann'])]));
    other.state = story.state;
    expect(() => other.approve('ann')).toThrow('no approve node n');
  });
});
