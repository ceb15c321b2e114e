import { Injectable } from '@nestjs/common';
import passport from 'passport';
import CustomStrategy from 'passport-custom';
import { type AccountActor, Authenticator } from '@atrium/kit';
import { Sessions } from './sessions.service.js';

interface Presented {
  readonly sessionSecret: string;
}

/**
 * The guard's way to an account: passport with one strategy, `session`. Strategies for API tokens and single sign-on are
 * registered here when there is something behind them; nothing else touches passport.
 */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  private readonly passport = new passport.Passport();

  constructor(sessions: Sessions) {
    super();
    const strategy = new CustomStrategy((presented: unknown, done) => {
      sessions.bySecret((presented as Presented).sessionSecret).then(
        (account) => done(null, account ?? false),
        (error: unknown) => done(error),
      );
    });
    this.passport.use('session', strategy);
  }

  bySession(secret: string): Promise<AccountActor | null> {
    const presented: Presented = { sessionSecret: secret };
    return new Promise((resolve, reject) => {
      const decided = (error: Error | null, account: unknown): void =>
        error ? reject(error) : resolve(account ? (account as AccountActor) : null);
      const authenticate = this.passport.authenticate('session', { session: false }, decided) as (
        ...args: [Presented, object, (error: unknown) => void]
      ) => void;
      authenticate(presented, {}, reject);
    });
  }
}
