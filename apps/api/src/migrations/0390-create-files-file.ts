import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFilesFile1764000000390 implements MigrationInterface {
  name = 'CreateFilesFile1764000000390';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('files_file')) return;
    await runner.query(`
      CREATE TABLE files_file (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        owner_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        uploaded_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(200) NOT NULL,
        type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        bytes INT UNSIGNED NOT NULL,
        width INT NULL,
        height INT NULL,
        sha256 VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        KEY files_file_unclaimed (company_id, owner_kind, created_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS files_file');
  }
}
