import { Injectable } from '@nestjs/common';
import { Clock } from '@atrium/kit';
import type { Day } from '../dated-facts/dated-fact.js';
import { dayIn } from '../days.js';
import { CompaniesRepository } from './companies.repository.js';

/** Which day it is for the company of the context: "as of today" means today in the company's zone. */
@Injectable()
export class CompanyDays {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Day> {
    const { timeZone } = await this.companies.current();
    return dayIn(timeZone, this.clock.now());
  }
}
