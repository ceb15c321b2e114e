import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentityMail1764000000115 implements MigrationInterface {
  name = 'CreateIdentityMail1764000000115';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('identity_mail')) return;
    await runner.query(`
      CREATE TABLE identity_mail (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        realm_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recipient_secret VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL,
        params JSON NOT NULL,
        created_at DATETIME(3) NOT NULL,
        due_at DATETIME(3) NOT NULL,
        attempts SMALLINT UNSIGNED NOT NULL,
        done_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY identity_mail_due (done_at, due_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS identity_mail');
  }
}
