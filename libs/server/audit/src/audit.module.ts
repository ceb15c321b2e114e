import { Module } from '@nestjs/common';
import { Relay } from '@atrium/kit';
import { AuditChain } from './chain/audit-chain.js';
import { AuditVerifier } from './chain/audit-verifier.js';
import { ChainRepository } from './chain/chain.repository.js';
import { AuditReader } from './records/audit-reader.service.js';
import { AuditController } from './records/audit.controller.js';
import { AuditRepository } from './records/audit.repository.js';
import { Audit } from './records/audit.service.js';
import { AccountsOfCompany } from './records/company-people.js';
import { Looks } from './records/looks.service.js';

@Module({
  controllers: [AuditController],
  providers: [
    AccountsOfCompany,
    Audit,
    AuditChain,
    AuditReader,
    AuditRepository,
    AuditVerifier,
    ChainRepository,
    Looks,
  ],
  exports: [AccountsOfCompany, Audit, AuditChain, AuditReader, AuditVerifier, Looks],
})
export class AuditModule {
  constructor(relay: Relay, chain: AuditChain) {
    relay.alsoChain(chain);
  }
}
