import { Injectable } from '@nestjs/common';
import { AppError } from '@atrium/kit';
import { directoryErrors } from '@atrium/contracts/directory';
import type { Day } from '../dated-facts/dated-fact.js';
import type { MemberEntity } from './member.entity.js';
import { MembersRepository } from './members.repository.js';
import type { Profile } from './member-rows.js';
import { PrivateFields } from './private-fields.js';
import { ReleaseLeavers } from './release-leavers.js';

type Kept = Pick<Profile, 'number' | 'email' | 'phone'>;

const takenErrors = {
  number: directoryErrors.number_taken,
  email: directoryErrors.email_taken,
  phone: directoryErrors.phone_taken,
} as const;

/** Numbers, e-mails and phones belong to one living member each. Leavers lose theirs to whoever needs them. */
@Injectable()
export class FreeFields {
  constructor(
    private readonly members: MembersRepository,
    private readonly fields: PrivateFields,
    private readonly leavers: ReleaseLeavers,
  ) {}

  /** Throws with every field named that somebody else has. */
  async refuseTaken(
    wanted: Partial<Kept>,
    { memberId, today }: { memberId: string | null; today: Day },
  ): Promise<void> {
    const { emailIndex } = this.fields.emailColumns(wanted.email ?? null);
    const { phoneIndex } = this.fields.phoneColumns(wanted.phone ?? null);
    const number = wanted.number ?? null;
    const holders = await this.members.holders({
      number: number === null ? [] : [number],
      emailIndex: emailIndex === null ? [] : [emailIndex],
      phoneIndex: phoneIndex === null ? [] : [phoneIndex],
    });
    const others = holders.filter(({ id }) => id !== memberId);
    await this.leavers.release(others.filter(({ lastDay }) => lastDay < today));
    const staying = others.filter(({ lastDay }) => lastDay >= today);
    const taken = (Object.keys(takenErrors) as (keyof Kept)[]).filter((field) =>
      staying.some((other) => holds(other, field, { number, emailIndex, phoneIndex })),
    );
    const [first] = taken;
    if (first === undefined) return;
    const fields = taken.map((field) => ({ path: [field], code: takenErrors[field].code }));
    throw new AppError(takenErrors[first], {}, fields);
  }
}

/** Numbers compare without regard to case, as the unique key does. */
const sameNumber = new Intl.Collator('en', { sensitivity: 'base' });

function holds(
  other: MemberEntity,
  field: keyof Kept,
  wanted: Pick<MemberEntity, 'number' | 'emailIndex' | 'phoneIndex'>,
): boolean {
  if (field === 'email') return wanted.emailIndex !== null && other.emailIndex === wanted.emailIndex;
  if (field === 'phone') return wanted.phoneIndex !== null && other.phoneIndex === wanted.phoneIndex;
  return wanted.number !== null && other.number !== null && sameNumber.compare(other.number, wanted.number) === 0;
}
