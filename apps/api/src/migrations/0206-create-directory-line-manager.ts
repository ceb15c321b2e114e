import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryLineManager1764000000206 implements MigrationInterface {
  name = 'CreateDirectoryLineManager1764000000206';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_line_manager')) return;
    await runner.query(`
      CREATE TABLE directory_line_manager (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        manager_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id, member_id, manager_id, from_day),
        KEY directory_line_manager_reports (company_id, manager_id, to_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_line_manager');
  }
}
