import { Injectable } from '@nestjs/common';

/** The only place that tells the time on the server. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
