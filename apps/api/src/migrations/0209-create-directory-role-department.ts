import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryRoleDepartment1764000000209 implements MigrationInterface {
  name = 'CreateDirectoryRoleDepartment1764000000209';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_role_department')) return;
    await runner.query(`
      CREATE TABLE directory_role_department (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        grant_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, grant_id, department_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_role_department');
  }
}
