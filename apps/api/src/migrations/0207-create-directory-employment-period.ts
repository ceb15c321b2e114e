import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryEmploymentPeriod1764000000207 implements MigrationInterface {
  name = 'CreateDirectoryEmploymentPeriod1764000000207';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_employment_period')) return;
    await runner.query(`
      CREATE TABLE directory_employment_period (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        period_no SMALLINT UNSIGNED NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        PRIMARY KEY (company_id, member_id, period_no)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_employment_period');
  }
}
