import { eventually, onServer } from '@atrium/kit/testing';

/** Waits until everybody's cursor stands at what they said themselves: read cursors are written a second later. */
export async function readCursorsWritten(databaseUrl: string): Promise<void> {
  await eventually(
    () =>
      onServer(databaseUrl, (query) =>
        query(
          `SELECT s.member_id FROM chat_seat s
             JOIN chat_message m ON m.company_id = s.company_id AND m.conversation_id = s.conversation_id
              AND m.sender = CONCAT('member:', s.member_id) AND m.seq > s.read_seq
            WHERE s.left_at IS NULL LIMIT 1`,
          [],
        ),
      ),
    (behind) => behind.length === 0,
  );
}
