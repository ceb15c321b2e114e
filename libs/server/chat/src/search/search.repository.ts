import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { StoredMessage } from '../messages/message.js';
import { tokensOf, type Wanted } from './tokens.js';

/** Where a found message lies, and where the search goes on after it. */
export interface Found {
  readonly age: string;
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
}

export interface Narrowed {
  readonly memberId: string;
  readonly conversationId?: string | undefined;
  readonly from?: string | undefined;
  readonly after: (Omit<Found, 'seq'> & { readonly seq: number | string }) | null;
  readonly limit: number;
}

const farthest = Number.MAX_SAFE_INTEGER;
/** Ages go upwards into the past, so that the newest stands first under its token. */
export const ageOf = (at: Date): number => farthest - at.getTime();
/** How far a token is counted before it is called a common one. */
const countedAtMost = 2000;

/** The index of messages: which token stands in which message. A search server can take its place. */
@Injectable()
export class SearchRepository {
  constructor(private readonly db: Db) {}

  async add(messages: readonly StoredMessage[]): Promise<void> {
    const companyId = currentCompanyId();
    const rows = messages.flatMap(({ conversationId, seq, at, body }) =>
      body.kind === 'said'
        ? tokensOf(textOf(body)).map((token) => [companyId, token, ageOf(at), conversationId, seq])
        : [],
    );
    for (const some of chunksOf(rows))
      await this.db.query(
        'INSERT IGNORE INTO chat_search_token (company_id, token, age, conversation_id, seq) VALUES ?',
        [some],
      );
  }

  async remove({ conversationId, seq, at, body }: StoredMessage): Promise<void> {
    if (body.kind !== 'said') return;
    for (const some of chunksOf(tokensOf(textOf(body))))
      await this.db.query(
        `DELETE FROM chat_search_token
          WHERE company_id = ? AND token IN (?) AND age = ? AND conversation_id = ? AND seq = ?`,
        [currentCompanyId(), some, ageOf(at), conversationId, seq],
      );
  }

  /**
   * Messages with all that is wanted, in conversations of the member and from where they may see, newest first. Walks along
   * the rarest token and looks the others up at the same message.
   */
  async find(wanted: Wanted, narrowed: Narrowed): Promise<Found[]> {
    const companyId = currentCompanyId();
    const { memberId, conversationId, from, after, limit } = narrowed;
    const [first, ...others] = await this.rarestFirst(wanted);
    if (!first) return [];
    const joins = others.map(
      (
        _,
        n,
      ) => `JOIN chat_search_token t${n} ON t${n}.company_id = p.company_id AND ${others[n]?.isPrefix ? `t${n}.token LIKE ?` : `t${n}.token = ?`}
          AND t${n}.age = p.age AND t${n}.conversation_id = p.conversation_id AND t${n}.seq = p.seq`,
    );
    const rows = await this.db.query<Omit<Found, 'age' | 'seq'> & { age: number | string; seq: number | string }>(
      `SELECT DISTINCT p.age, p.conversation_id AS conversationId, p.seq
         FROM chat_search_token p
         JOIN chat_seat s ON s.company_id = p.company_id AND s.conversation_id = p.conversation_id
          AND s.member_id = ? AND s.left_at IS NULL AND s.visible_from <= p.seq
         ${joins.join('\n')}
         ${from === undefined ? '' : 'JOIN chat_message m ON m.company_id = p.company_id AND m.conversation_id = p.conversation_id AND m.seq = p.seq AND m.sender = ?'}
        WHERE p.company_id = ? AND ${first.isPrefix ? 'p.token LIKE ?' : 'p.token = ?'}
          ${conversationId === undefined ? '' : 'AND p.conversation_id = ?'}
          ${after === null ? '' : 'AND (p.age, p.conversation_id, p.seq) > (?, ?, ?)'}
        ORDER BY p.age, p.conversation_id, p.seq LIMIT ?`,
      [
        memberId,
        ...others.map(asValue),
        ...(from === undefined ? [] : [`member:${from}`]),
        companyId,
        asValue(first),
        ...(conversationId === undefined ? [] : [conversationId]),
        ...(after === null ? [] : [after.age, after.conversationId, after.seq]),
        limit,
      ],
    );
    return rows.map((row) => ({ ...row, age: String(row.age), seq: Number(row.seq) }));
  }

  private async rarestFirst({ tokens, prefix }: Wanted): Promise<Term[]> {
    const terms: Term[] = [
      ...tokens.map((token) => ({ token, isPrefix: false })),
      ...(prefix === null ? [] : [{ token: prefix, isPrefix: true }]),
    ];
    if (terms.length < 2) return terms;
    const counted = [];
    for (const term of terms) counted.push({ term, count: await this.countOf(term) });
    return counted.sort((one, other) => one.count - other.count).map(({ term }) => term);
  }

  private async countOf(term: Term): Promise<number> {
    const [row] = await this.db.query<{ found: string }>(
      `SELECT COUNT(*) AS found FROM (
         SELECT 1 FROM chat_search_token WHERE company_id = ? AND ${term.isPrefix ? 'token LIKE ?' : 'token = ?'}
          LIMIT ${countedAtMost}) some`,
      [currentCompanyId(), asValue(term)],
    );
    return Number(row?.found ?? 0);
  }
}

interface Term {
  readonly token: string;
  readonly isPrefix: boolean;
}

/** Tokens are letters and digits: nothing in them means anything to LIKE. */
const asValue = ({ token, isPrefix }: Term): string => (isPrefix ? `${token}%` : token);

const textOf = ({ text, files }: { text: string; files: readonly { name: string }[] }): string =>
  [text, ...files.map(({ name }) => name)].join('\n');
