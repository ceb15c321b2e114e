import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { AppError, assertInTransaction, Clock, type MemberActor, newId, notFound, Tx } from '@atrium/kit';
import { coreErrors, type Id, type InputOf } from '@atrium/contracts/core';
import type { downloadFile, FileView, uploadFile } from '@atrium/contracts/files';
import type { FileEntity } from './file.entity.js';
import { FileOwners } from './file-owners.js';
import { FilesRepository, type Owner } from './files.repository.js';
import { Storage } from './storage/storage.js';
import { contentOf } from './uploads/content.js';

/** Files: brought, taken by what they belong to, handed out to whoever may read that. */
@Injectable()
export class Files {
  constructor(
    private readonly files: FilesRepository,
    private readonly storage: Storage,
    private readonly owners: FileOwners,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** The content is stored before its row: a row always has its content. */
  async upload(me: MemberActor, { name }: InputOf<typeof uploadFile>, upload: Buffer): Promise<FileView> {
    const { type, full, small, width, height } = await contentOf(upload);
    const id = newId<'file'>();
    await this.storage.write(id, 'full', full);
    if (small) await this.storage.write(id, 'small', small);
    const file: FileEntity = {
      companyId: me.companyId,
      id,
      ownerKind: null,
      ownerId: null,
      uploadedBy: me.memberId,
      name,
      type,
      bytes: full.length,
      width,
      height,
      sha256: createHash('sha256').update(full).digest('hex'),
      createdAt: this.clock.now(),
    };
    await this.tx.run(() => this.files.add(file));
    return toFileView(file);
  }

  async download(me: MemberActor, { fileId, size }: InputOf<typeof downloadFile>): Promise<StreamableFile> {
    const file = await this.files.one(fileId);
    if (!file || !(await this.isReadable(me, file))) throw notFound();
    const isImage = file.width !== null;
    const variant = size === 'small' && isImage ? 'small' : 'full';
    const stored = await this.storage.read(fileId, variant);
    if (!stored) throw new AppError(coreErrors.internal);
    return new StreamableFile(stored.content, {
      type: variant === 'small' ? 'image/webp' : file.type,
      length: stored.bytes,
      disposition: `${isImage ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }

  /**
   * Takes uploads of a member's for a thing, for good; taking them for the same thing again changes nothing. Returns them in
   * the given order. Null: one of them is not there, not theirs, or taken by something else. Inside `tx.run`.
   */
  async claim(me: MemberActor, fileIds: readonly Id<'file'>[], owner: Owner): Promise<FileView[] | null> {
    assertInTransaction('files.claim');
    if (fileIds.length === 0) return [];
    const found = new Map((await this.files.lock(fileIds)).map((file) => [file.id, file]));
    const files = fileIds.flatMap((id) => found.get(id) ?? []);
    const isMine = (file: FileEntity) =>
      file.uploadedBy === me.memberId &&
      (file.ownerKind === null || (file.ownerKind === owner.ownerKind && file.ownerId === owner.ownerId));
    if (files.length < fileIds.length || !files.every(isMine)) return null;
    await this.files.setOwner(fileIds, owner);
    return files.map(toFileView);
  }

  /** Those of these files that belong to an owner. */
  async ofOwner(owner: Owner, fileIds: readonly string[]): Promise<FileView[]> {
    return fileIds.length === 0 ? [] : (await this.files.ownedBy(owner, fileIds)).map(toFileView);
  }

  /** Gives files of one owner over to another, who decides from then on who may read them. Inside `tx.run`. */
  async passOn(fileIds: readonly Id<'file'>[], from: Owner, to: Owner): Promise<void> {
    assertInTransaction('files.passOn');
    if (fileIds.length > 0) await this.files.passOn(fileIds, from, to);
  }

  private async isReadable(me: MemberActor, { ownerKind, ownerId, uploadedBy }: FileEntity): Promise<boolean> {
    if (ownerKind === null || ownerId === null) return uploadedBy === me.memberId;
    return this.owners.mayRead(me, ownerKind, ownerId);
  }
}

const toFileView = ({ id, name, type, bytes, width, height }: FileEntity): FileView => ({
  id,
  name,
  type,
  bytes,
  width,
  height,
});
