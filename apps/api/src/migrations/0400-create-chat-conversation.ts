import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatConversation1764000000400 implements MigrationInterface {
  name = 'CreateChatConversation1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_conversation')) return;
    await runner.query(`
      CREATE TABLE chat_conversation (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(60) NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        sameness VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        member_count INT NOT NULL,
        change_no BIGINT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL,
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY chat_conversation_same (company_id, sameness)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_conversation');
  }
}
