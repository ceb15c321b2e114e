import type { MemberRef } from '@atrium/contracts/directory';

/** For whom an activation sheet is made. It travels beside the address: hundreds of ids do not fit into one. */
export interface SheetState {
  readonly people: readonly Pick<MemberRef, 'id' | 'name'>[];
}

/** How to go to the page that makes the sheet. */
export const sheetFor = (people: SheetState['people']): { readonly state: SheetState } => ({
  state: { people: people.map(({ id, name }) => ({ id, name })) },
});
