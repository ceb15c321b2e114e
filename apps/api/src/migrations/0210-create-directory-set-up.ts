import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectorySetUp1764000000210 implements MigrationInterface {
  name = 'CreateDirectorySetUp1764000000210';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('directory_set_up')) return;
    await runner.query(`
      CREATE TABLE directory_set_up (
        id TINYINT NOT NULL,
        token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        used_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directory_set_up');
  }
}
