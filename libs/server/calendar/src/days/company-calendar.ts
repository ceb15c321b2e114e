import { Injectable } from '@nestjs/common';
import type { CompanyDayView } from '@atrium/contracts/calendar';
import { Directory } from '@atrium/server-directory';
import { countryOf, noticesFor } from '../notices/notices.js';
import { CompanyDaysRepository } from './company-days.repository.js';

/** Days that differ from the plain week, as other domains read them, in the company of the context. */
@Injectable()
export class CompanyCalendar {
  constructor(
    private readonly days: CompanyDaysRepository,
    private readonly directory: Directory,
  ) {}

  /** By day, both ends included. A company's own word wins over the notice of its country. */
  async between(from: string, to: string): Promise<ReadonlyMap<string, CompanyDayView>> {
    const found = new Map<string, CompanyDayView>();
    for (const { source, version, days } of noticesFor(await this.country(), yearOf(from), yearOf(to)))
      for (const day of days) if (from <= day.day && day.day <= to) found.set(day.day, { ...day, source, version });
    for (const { day, kind, name, version } of await this.days.between(from, to))
      if (kind !== null) found.set(day, { day, kind, name, source: 'company', version });
    return found;
  }

  /** The country whose notices count here; null: none. */
  async country(): Promise<string | null> {
    return countryOf((await this.directory.company()).timeZone);
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
