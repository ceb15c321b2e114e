import { Injectable } from '@nestjs/common';
import { AppError } from '@atrium/kit';
import { coreErrors, type Id } from '@atrium/contracts/core';
import { RequestsRepository } from '../requests/requests.repository.js';
import { suiteRequestOf } from '../requests/write-request.js';
import type { SuiteRequest } from './suites.js';

/** What the owner of a suite reads when an event names a request. */
@Injectable()
export class SuiteRequests {
  constructor(private readonly requests: RequestsRepository) {}

  /** With all its values as they are now. Undefined: there is no such request here. */
  async get(requestId: Id<'request'>): Promise<SuiteRequest | undefined> {
    const request = await this.requests.one(requestId).catch((error: unknown) => {
      if (error instanceof AppError && error.def.code === coreErrors.not_found.code) return undefined;
      throw error;
    });
    return request && suiteRequestOf(request, request.state);
  }
}
