import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSingleUseCode1764000000114 implements MigrationInterface {
  name = 'CreateSingleUseCode1764000000114';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('single_use_code')) return;
    await runner.query(`
      CREATE TABLE single_use_code (
        secret_hash VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        realm_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (secret_hash),
        KEY single_use_code_account (account_id, purpose, realm_id),
        KEY single_use_code_expires (expires_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS single_use_code');
  }
}
