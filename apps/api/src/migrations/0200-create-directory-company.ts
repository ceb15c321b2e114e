import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryCompany1764000000200 implements MigrationInterface {
  name = 'CreateDirectoryCompany1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_company')) return;
    await runner.query(`
      CREATE TABLE directory_company (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        slug VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(80) NOT NULL,
        time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        language VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        demo TINYINT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id),
        UNIQUE KEY directory_company_slug (slug)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_company');
  }
}
