import type { ApproveNode, PeopleSource } from '../codes.js';
import { company, type CompanyStory } from './company.js';
import { ask, process } from './definitions.js';
import { Story } from './story.js';
import { found, settled } from './told.js';

/** Sam's request reaches one node: who is found, and who is not. */
export function foundBy(people: readonly (string | PeopleSource)[], firm: CompanyStory = {}): string {
  const story = new Story(process([ask('n', people)]), company(firm));
  story.submit();
  return found(story.entries).join();
}

/** Sam's request reaches one node: who is found, how it went by itself, and who must act. */
export function outcome(node: ApproveNode, firm: CompanyStory = {}, admins: string[] = []): string {
  const policies = { admins: admins.map((id) => ({ kind: 'members' as const, memberIds: [id] })) };
  const story = new Story(process([node], policies), company(firm));
  story.submit();
  return [found(story.entries).join(), ...settled(story.entries), story.now].join(' | ');
}
