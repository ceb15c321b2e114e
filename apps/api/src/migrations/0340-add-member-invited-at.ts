import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMemberInvitedAt1764000000340 implements MigrationInterface {
  name = 'AddMemberInvitedAt1764000000340';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('directory_member', 'invited_at')) return;
    await runner.query('ALTER TABLE directory_member ADD COLUMN invited_at DATETIME(3) NULL AFTER last_day');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('directory_member', 'invited_at'))
      await runner.query('ALTER TABLE directory_member DROP COLUMN invited_at');
  }
}
