import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCommand1764000000005 implements MigrationInterface {
  name = 'CreateCommand1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('command')) return;
    await runner.query(`
      CREATE TABLE command (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        actor VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        command_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operation VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        result JSON NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, actor, command_id),
        KEY command_age (created_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS command');
  }
}
