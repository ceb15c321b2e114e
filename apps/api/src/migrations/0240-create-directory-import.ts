import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryImport1764000000240 implements MigrationInterface {
  name = 'CreateDirectoryImport1764000000240';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_import')) return;
    await runner.query(`
      CREATE TABLE directory_import (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        file_name VARCHAR(200) NOT NULL,
        status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        encoding VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        header_row INT NOT NULL,
        row_count INT NOT NULL,
        plan_settings JSON NOT NULL,
        sheet LONGTEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
        changes LONGTEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
        digest VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        counts JSON NULL,
        done_count INT NOT NULL,
        total_count INT NOT NULL,
        problem VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_by JSON NOT NULL,
        created_at DATETIME(3) NOT NULL,
        lease_until DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        KEY directory_import_open (status, lease_until),
        KEY directory_import_age (created_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_import');
  }
}
