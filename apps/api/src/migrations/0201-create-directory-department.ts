import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryDepartment1764000000201 implements MigrationInterface {
  name = 'CreateDirectoryDepartment1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_department')) return;
    await runner.query(`
      CREATE TABLE directory_department (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        parent_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(60) NOT NULL,
        sort_order INT NOT NULL,
        live TINYINT NULL,
        archived_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY directory_department_name (company_id, live, parent_id, name)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_department');
  }
}
