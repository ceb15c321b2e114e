import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryMemberDepartment1764000000205 implements MigrationInterface {
  name = 'CreateDirectoryMemberDepartment1764000000205';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_member_department')) return;
    await runner.query(`
      CREATE TABLE directory_member_department (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, member_id, department_id, from_day),
        KEY directory_member_department_people (company_id, department_id, to_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_member_department');
  }
}
