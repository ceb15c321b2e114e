import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccount1764000000110 implements MigrationInterface {
  name = 'CreateAccount1764000000110';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('account')) return;
    await runner.query(`
      CREATE TABLE account (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
        demo TINYINT(1) NOT NULL,
        failed_sign_ins INT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL,
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS account');
  }
}
