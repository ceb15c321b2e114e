import { Module } from '@nestjs/common';
import { Effects } from './effects/effects.js';
import { Suites } from './effects/suites.js';

const effects = [Effects, Suites];

@Module({
  providers: [...effects],
  exports: [Effects, Suites],
})
export class ApprovalsModule {}
