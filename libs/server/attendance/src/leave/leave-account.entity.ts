import { Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';

/**
 * A member who has leave: the row that is locked before anything is decided about it. One for all types, since leave of one
 * type must not lie over leave of another.
 */
@Entity('attendance_leave_account')
export class LeaveAccountEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;
}
