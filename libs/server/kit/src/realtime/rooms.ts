import type { LiveSocket } from './live-socket.js';

/** The sockets of this process, by company, member and session. */
export class Rooms {
  private readonly byKey = new Map<string, Set<LiveSocket>>();

  join(socket: LiveSocket): void {
    for (const key of keysOf(socket)) {
      const room = this.byKey.get(key);
      if (room) room.add(socket);
      else this.byKey.set(key, new Set([socket]));
    }
  }

  leave(socket: LiveSocket): void {
    for (const key of keysOf(socket)) {
      const room = this.byKey.get(key);
      room?.delete(socket);
      if (room?.size === 0) this.byKey.delete(key);
    }
  }

  company(companyId: string): ReadonlySet<LiveSocket> {
    return this.byKey.get(`company:${companyId}`) ?? nobody;
  }

  member(memberId: string): ReadonlySet<LiveSocket> {
    return this.byKey.get(`member:${memberId}`) ?? nobody;
  }

  session(sessionId: string): ReadonlySet<LiveSocket> {
    return this.byKey.get(`session:${sessionId}`) ?? nobody;
  }

  /** Companies that somebody here is connected to. */
  companies(): string[] {
    return [...this.byKey.keys()].filter((key) => key.startsWith('company:')).map((key) => key.slice(8));
  }

  all(): LiveSocket[] {
    return this.companies().flatMap((companyId) => [...this.company(companyId)]);
  }
}

const nobody: ReadonlySet<LiveSocket> = new Set();

const keysOf = ({ who }: LiveSocket): string[] => [
  `company:${who.companyId}`,
  `member:${who.memberId}`,
  `session:${who.sessionId}`,
];
