import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatChange1764000000405 implements MigrationInterface {
  name = 'CreateChatChange1764000000405';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_change')) return;
    await runner.query(`
      CREATE TABLE chat_change (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        change_no BIGINT UNSIGNED NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        actor VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        what JSON NOT NULL,
        PRIMARY KEY (company_id, conversation_id, change_no),
        KEY chat_change_message (company_id, conversation_id, seq, change_no)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_change');
  }
}
