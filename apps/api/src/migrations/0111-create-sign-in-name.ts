import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignInName1764000000111 implements MigrationInterface {
  name = 'CreateSignInName1764000000111';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('sign_in_name')) return;
    await runner.query(`
      CREATE TABLE sign_in_name (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        realm_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value_hash VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value_secret VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proved_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY sign_in_name_value (kind, realm_id, value_hash),
        KEY sign_in_name_account (account_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS sign_in_name');
  }
}
