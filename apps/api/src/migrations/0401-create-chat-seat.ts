import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatSeat1764000000401 implements MigrationInterface {
  name = 'CreateChatSeat1764000000401';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_seat')) return;
    await runner.query(`
      CREATE TABLE chat_seat (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        joined_seq BIGINT UNSIGNED NOT NULL,
        visible_from BIGINT UNSIGNED NOT NULL,
        left_at DATETIME(3) NULL,
        read_seq BIGINT UNSIGNED NOT NULL,
        read_countable BIGINT UNSIGNED NOT NULL,
        muted TINYINT NOT NULL,
        state_no BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, conversation_id, member_id),
        KEY chat_seat_member (company_id, member_id, state_no)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_seat');
  }
}
