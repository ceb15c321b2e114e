import type { CookieSerializeOptions } from '@fastify/cookie';
import type { AtriumRequest, CookieReply } from './request.js';

/** The cookie of a session. `__Host-` and Secure need https; on plain loopback http neither can hold. */
export class SessionCookie {
  readonly name: string;
  private readonly options: CookieSerializeOptions;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-atrium' : 'atrium';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  read(request: Pick<AtriumRequest, 'cookies'>): string | undefined {
    return request.cookies[this.name];
  }

  /** `expiresAt` null: until the browser is closed. */
  set(reply: CookieReply, secret: string, expiresAt: Date | null): void {
    void reply.setCookie(this.name, secret, { ...this.options, ...(expiresAt && { expires: expiresAt }) });
  }

  clear(reply: CookieReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
