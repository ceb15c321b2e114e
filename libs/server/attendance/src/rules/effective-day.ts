import { Injectable } from '@nestjs/common';
import { fieldError } from '@atrium/kit';
import { attendanceErrors } from '@atrium/contracts/attendance';
import { addDays } from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';

const mostDays = 400;

/** From when a rule may hold: a year and a bit around today. */
@Injectable()
export class EffectiveDay {
  constructor(private readonly directory: Directory) {}

  /** Throws when the day is too far away; returns today. */
  async check(day: string, path: string): Promise<string> {
    const today = await this.directory.today();
    if (day < addDays(today, -mostDays) || day > addDays(today, mostDays))
      throw fieldError(attendanceErrors.effective_too_far, [path], { days: mostDays });
    return today;
  }
}
