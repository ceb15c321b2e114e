import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryDepartmentPlace1764000000202 implements MigrationInterface {
  name = 'CreateDirectoryDepartmentPlace1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_department_place')) return;
    await runner.query(`
      CREATE TABLE directory_department_place (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        parent_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, department_id, parent_id, from_day),
        KEY directory_department_place_parent (company_id, parent_id, to_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_department_place');
  }
}
