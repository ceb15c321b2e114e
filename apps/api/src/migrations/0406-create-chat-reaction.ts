import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatReaction1764000000406 implements MigrationInterface {
  name = 'CreateChatReaction1764000000406';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_reaction')) return;
    await runner.query(`
      CREATE TABLE chat_reaction (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        change_no BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, conversation_id, seq, code, member_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_reaction');
  }
}
