import { Injectable, type OnModuleInit } from '@nestjs/common';
import { attendanceErrors } from '@atrium/contracts/attendance';
import {
  type Suite,
  type SuiteDraft,
  type SuiteFact,
  type SuiteReport,
  type SuiteRequest,
  Suites,
} from '@atrium/server-approvals';
import { type Asked, AskedLeave, leaveTypeField, periodField, problem, type Reading } from './asked-leave.js';
import { BookLeave } from './book-leave.js';
import { fieldErrorOf, inDays, refusalOf } from './leave-fit.js';
import { leavePreset } from './leave-preset.js';

export const leaveSuiteKey = 'attendance.leave';
/** Its only effect: the leave is booked. */
export const leaveEffect = 'leave';

/**
 * Leave requests. What is asked for is reserved when it is submitted; a request that is returned to its submitter keeps it,
 * since it still runs and nobody else shall take it meanwhile, and resubmitting releases it and reserves anew.
 */
@Injectable()
export class LeaveSuite implements Suite, OnModuleInit {
  readonly key = leaveSuiteKey;
  readonly effects = [leaveEffect];
  readonly fields = { [leaveTypeField]: 'select', [periodField]: 'date_range' } as const;
  readonly presets = [leavePreset];

  constructor(
    private readonly suites: Suites,
    private readonly reader: AskedLeave,
    private readonly booking: BookLeave,
  ) {}

  onModuleInit(): void {
    this.suites.register(this);
  }

  /** What the leave costs, and the balance before and after it. */
  async check({ submitterId, values, requestId }: SuiteDraft): Promise<SuiteReport> {
    const reading = await this.reader.read(submitterId, values);
    if (reading.kind === 'incomplete') return { facts: [], problems: [] };
    if (reading.kind === 'problem') return { facts: [], problems: [fieldErrorOf(reading.problem)] };
    const { asked } = reading;
    const { fit, availableMinutes } = await this.booking.preview(requestId, asked);
    const wrong = 'problem' in fit ? fit.problem : wrongAmount(reading);
    return { facts: factsOf(asked, availableMinutes), problems: wrong ? [fieldErrorOf(wrong)] : [] };
  }

  async onSubmit({ requestId, submitterId, values }: SuiteRequest): Promise<void> {
    const reading = await this.reader.read(submitterId, values);
    if (reading.kind === 'incomplete') throw refusalOf(problem(attendanceErrors.leave_empty, periodField).problem);
    if (reading.kind === 'problem') throw refusalOf(reading.problem);
    const wrong = wrongAmount(reading);
    if (wrong) throw refusalOf(wrong);
    await this.booking.hold(requestId, reading.asked);
  }

  onResubmit(request: SuiteRequest): Promise<void> {
    return this.onSubmit(request);
  }
}

/** The form's length is what approvers read and conditions compare: it must be what the leave costs. */
function wrongAmount({ asked, amountSaid }: Extract<Reading, { kind: 'asked' }>) {
  if (Number(amountSaid) === Number(asked.amount)) return null;
  return problem(attendanceErrors.leave_amount, periodField, { amount: asked.amount }).problem;
}

function factsOf({ type, span, amount, minutes, dayMinutes }: Asked, availableMinutes: number): SuiteFact[] {
  const unit = span.unit === 'time' ? 'minutes' : 'days';
  const cost: SuiteFact = { code: `attendance.leave_cost_${unit}`, params: { amount } };
  if (type.limited === 0) return [cost];
  const days = (of: number) => inDays(of, dayMinutes);
  const after = availableMinutes - minutes;
  return [
    cost,
    {
      code: 'attendance.leave_balance',
      params: { before: days(availableMinutes), after: days(after), availableMinutes, afterMinutes: after },
    },
  ];
}
