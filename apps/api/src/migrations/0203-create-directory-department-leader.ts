import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryDepartmentLeader1764000000203 implements MigrationInterface {
  name = 'CreateDirectoryDepartmentLeader1764000000203';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_department_leader')) return;
    await runner.query(`
      CREATE TABLE directory_department_leader (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, department_id, member_id, from_day),
        KEY directory_department_leader_member (company_id, member_id, to_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_department_leader');
  }
}
