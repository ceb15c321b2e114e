import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarCompanyDay1764000000300 implements MigrationInterface {
  name = 'CreateCalendarCompanyDay1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('calendar_company_day')) return;
    await runner.query(`
      CREATE TABLE calendar_company_day (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        day DATE NOT NULL,
        version INT NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
        name VARCHAR(60) NOT NULL,
        recorded_by JSON NOT NULL,
        recorded_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, day, version)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS calendar_company_day');
  }
}
