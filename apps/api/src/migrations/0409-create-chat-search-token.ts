import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatSearchToken1764000000409 implements MigrationInterface {
  name = 'CreateChatSearchToken1764000000409';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_search_token')) return;
    await runner.query(`
      CREATE TABLE chat_search_token (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        age BIGINT UNSIGNED NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, token, age, conversation_id, seq)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_search_token');
  }
}
