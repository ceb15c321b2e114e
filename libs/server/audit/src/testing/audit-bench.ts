import { Db, RelayNudge, Tx } from '@atrium/kit';
import { FakeClock, openTestDatabase, type TestDatabase } from '@atrium/kit/testing';
import { auditEntities } from '../audit-entities.js';
import { AuditChain } from '../chain/audit-chain.js';
import { AuditVerifier } from '../chain/audit-verifier.js';
import { ChainRepository } from '../chain/chain.repository.js';
import { AuditReader } from '../records/audit-reader.service.js';
import { AuditRepository } from '../records/audit.repository.js';
import { Audit } from '../records/audit.service.js';
import { AccountsOfCompany } from '../records/company-people.js';

/** The audit log on a database of its own, wired by hand as its module does. */
export async function openAudit() {
  const database: TestDatabase = await openTestDatabase(auditEntities);
  const clock = new FakeClock(new Date('2026-03-02T01:00:00Z'));
  const db = new Db(database.dataSource);
  const tx = new Tx(database.dataSource);
  const records = new AuditRepository(db);
  const chains = new ChainRepository(db);
  const accounts = new AccountsOfCompany();
  return {
    database,
    clock,
    tx,
    accounts,
    audit: new Audit(records, tx, clock, new RelayNudge()),
    chain: new AuditChain(chains, tx),
    verifier: new AuditVerifier(chains, clock),
    reader: new AuditReader(records, accounts),
  };
}

export type AuditBench = Awaited<ReturnType<typeof openAudit>>;
