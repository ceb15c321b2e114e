import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCredential1764000000112 implements MigrationInterface {
  name = 'CreateCredential1764000000112';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('credential')) return;
    await runner.query(`
      CREATE TABLE credential (
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        phc VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (account_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS credential');
  }
}
