import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectoryRoleGrant1764000000208 implements MigrationInterface {
  name = 'CreateDirectoryRoleGrant1764000000208';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_role_grant')) return;
    await runner.query(`
      CREATE TABLE directory_role_grant (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        live TINYINT NULL,
        granted_by JSON NOT NULL,
        granted_at DATETIME(3) NOT NULL,
        revoked_by JSON NULL,
        revoked_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY directory_role_grant_held (company_id, live, member_id, role)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_role_grant');
  }
}
