/** The names of conversations that there is but one of, as `chat_conversation.sameness` keeps them. */
export const ofTwo = (one: string, other: string): string => `two:${[one, other].sort().join(':')}`;
export const ofAssistant = (memberId: string): string => `assistant:${memberId}`;
export const ofDepartment = (departmentId: string): string => `department:${departmentId}`;

/** Of the two, the one who is not this member; null for conversations of others than two. */
export function partnerIn(sameness: string | null, memberId: string): string | null {
  const [kind, ...members] = (sameness ?? '').split(':');
  return kind === 'two' ? (members.find((id) => id !== memberId) ?? null) : null;
}
