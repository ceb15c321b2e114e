import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatPost1764000000408 implements MigrationInterface {
  name = 'CreateChatPost1764000000408';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_post')) return;
    await runner.query(`
      CREATE TABLE chat_post (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        conversation_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        body JSON NOT NULL,
        created_at DATETIME(3) NOT NULL,
        posted_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        KEY chat_post_due (company_id, posted_at, id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_post');
  }
}
