import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatRecall1764000000407 implements MigrationInterface {
  name = 'CreateChatRecall1764000000407';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_recall')) return;
    await runner.query(`
      CREATE TABLE chat_recall (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        actor VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, conversation_id, seq)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_recall');
  }
}
