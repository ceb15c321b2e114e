import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatSettings1764000000410 implements MigrationInterface {
  name = 'CreateChatSettings1764000000410';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_settings')) return;
    await runner.query(`
      CREATE TABLE chat_settings (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        read_state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_settings');
  }
}
