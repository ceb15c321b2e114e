import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChatMemberState1764000000402 implements MigrationInterface {
  name = 'CreateChatMemberState1764000000402';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('chat_member_state')) return;
    await runner.query(`
      CREATE TABLE chat_member_state (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state_no BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, member_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS chat_member_state');
  }
}
