import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryMember1764000000204 implements MigrationInterface {
  name = 'CreateDirectoryMember1764000000204';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_member')) return;
    await runner.query(`
      CREATE TABLE directory_member (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        live TINYINT NULL,
        name VARCHAR(60) NOT NULL,
        title VARCHAR(60) NULL,
        number VARCHAR(40) NULL,
        email VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL,
        email_index VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        phone VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
        phone_index VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        phone_end_index VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        phone_hidden TINYINT NOT NULL,
        pinyin VARCHAR(300) NOT NULL,
        initials VARCHAR(60) NOT NULL,
        period_no SMALLINT UNSIGNED NOT NULL,
        first_day DATE NOT NULL,
        last_day DATE NOT NULL,
        activated_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY directory_member_account (company_id, account_id),
        UNIQUE KEY directory_member_number (company_id, live, number),
        UNIQUE KEY directory_member_email (company_id, live, email_index),
        UNIQUE KEY directory_member_phone (company_id, live, phone_index),
        KEY directory_member_employment (company_id, last_day),
        KEY directory_member_phone_end (company_id, phone_end_index),
        KEY directory_member_pinyin (company_id, pinyin, id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_member');
  }
}
