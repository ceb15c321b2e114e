import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSession1764000000113 implements MigrationInterface {
  name = 'CreateSession1764000000113';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('session')) return;
    await runner.query(`
      CREATE TABLE session (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        secret_hash VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        remember TINYINT(1) NOT NULL,
        client VARCHAR(80) NOT NULL,
        address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at DATETIME(3) NOT NULL,
        proved_at DATETIME(3) NOT NULL,
        last_seen_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY session_secret (secret_hash),
        KEY session_account (account_id, ended_at),
        KEY session_ended (ended_at),
        KEY session_expires (expires_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS session');
  }
}
