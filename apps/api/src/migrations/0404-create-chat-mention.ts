import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatMention1764000000404 implements MigrationInterface {
  name = 'CreateChatMention1764000000404';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_mention')) return;
    await runner.query(`
      CREATE TABLE chat_mention (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, conversation_id, seq, member_id),
        KEY chat_mention_member (company_id, member_id, conversation_id, seq)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_mention');
  }
}
