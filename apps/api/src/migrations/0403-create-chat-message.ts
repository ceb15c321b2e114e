import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatMessage1764000000403 implements MigrationInterface {
  name = 'CreateChatMessage1764000000403';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_message')) return;
    await runner.query(`
      CREATE TABLE chat_message (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        countable BIGINT UNSIGNED NOT NULL,
        last_to_all BIGINT UNSIGNED NOT NULL,
        sender VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        command_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        body JSON NOT NULL,
        PRIMARY KEY (company_id, conversation_id, seq),
        UNIQUE KEY chat_message_command (company_id, sender, command_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_message');
  }
}
