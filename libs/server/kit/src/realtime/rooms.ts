import type { LiveSocket } from './live-socket.js';

/** The sockets of this process, by company, member, session, and by the rooms that domains let them into. */
export class Rooms {
  private readonly byKey = new Map<string, Set<LiveSocket>>();

  join(socket: LiveSocket): void {
    for (const key of keysOf(socket)) this.add(key, socket);
  }

  leave(socket: LiveSocket): void {
    for (const key of keysOf(socket)) this.take(key, socket);
    for (const room of socket.entered) this.take(`room:${room}`, socket);
    socket.entered.clear();
  }

  /** Lets a socket into exactly these rooms of a domain (`chat:…`), out of its others. */
  settle(socket: LiveSocket, prefix: `${string}:`, rooms: ReadonlySet<string>): void {
    for (const room of socket.entered) if (room.startsWith(prefix) && !rooms.has(room)) this.exit(socket, room);
    for (const room of rooms) this.enter(socket, room);
  }

  room(room: string): ReadonlySet<LiveSocket> {
    return this.byKey.get(`room:${room}`) ?? nobody;
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

  private enter(socket: LiveSocket, room: string): void {
    socket.entered.add(room);
    this.add(`room:${room}`, socket);
  }

  private exit(socket: LiveSocket, room: string): void {
    socket.entered.delete(room);
    this.take(`room:${room}`, socket);
  }

  private add(key: string, socket: LiveSocket): void {
    const sockets = this.byKey.get(key);
    if (sockets) sockets.add(socket);
    else this.byKey.set(key, new Set([socket]));
  }

  private take(key: string, socket: LiveSocket): void {
    const sockets = this.byKey.get(key);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.byKey.delete(key);
  }
}

const nobody: ReadonlySet<LiveSocket> = new Set();

const keysOf = ({ who }: LiveSocket): string[] => [
  `company:${who.companyId}`,
  `member:${who.memberId}`,
  `session:${who.sessionId}`,
];
