import { createHash, randomBytes } from 'node:crypto';
import type { PositionFix } from '@atrium/contracts/attendance';
import type { OfflinePress } from '@atrium/rules-attendance';

/** What proved where and when a press was made. */
export interface Evidence {
  readonly position: PositionFix | null;
  /** The address as the server saw it. */
  readonly address: string | null;
  /** The clocks of an offline press. */
  readonly offline: OfflinePress | null;
}

/** Evidence with the salt that keeps its hash from being guessed. */
export interface SaltedEvidence extends Evidence {
  readonly salt: string;
}

/** The purpose that evidence is encrypted for. */
export const evidencePurpose = 'attendance.evidence';

export const salted = (evidence: Evidence): SaltedEvidence => ({
  salt: randomBytes(16).toString('base64url'),
  ...evidence,
});

/** SHA-256 in hexadecimal of salt and evidence: what remains when the evidence is dropped. */
export function evidenceHash(evidence: SaltedEvidence): string {
  return sha256(JSON.stringify(evidence));
}

/** SHA-256 of a text, hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
