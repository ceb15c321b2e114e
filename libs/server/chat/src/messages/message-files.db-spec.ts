import { type MemberActor, newId } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { ConversationView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { FileView } from '@atrium/contracts/files';
import { Files } from '@atrium/server-files';
import { ForgetUnclaimed } from '@atrium/server-files/testing';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { Changes } from '../changes/changes.service.js';
import { ChatBench, text } from '../testing/chat-bench.js';

describe('files of messages', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [ann, bob, eve]: MemberActor[] = [];
  let talk: ConversationView;
  let file: FileView;
  beforeAll(async () => {
    house = await ChatBench.house();
    bench = await ChatBench.in(house);
    [ann, bob, eve] = [await bench.person('Ann'), await bench.person('Bob'), await bench.person('Eve')];
  });
  beforeEach(async () => {
    talk = await bench.direct(ann!, bob!);
    file = await house.as(ann!, (me) => house.get(Files).upload(me, { name: 'plan.txt' }, Buffer.from('the plan')));
  });
  afterAll(() => house.close());

  const send = (who: MemberActor, fileIds: Id<'file'>[], commandId = newId<'command'>(), to = talk) =>
    bench.send(who, to.id, { ...text(''), fileIds }, commandId);
  const read = (who: MemberActor) =>
    refusalOf(house.as(who, (me) => house.get(Files).download(me, { fileId: file.id, size: 'full' })));

  it('are their uploader’s alone until they are sent, then of everybody in the conversation', async () => {
    expect([await read(ann!), await read(bob!)]).toEqual(['went through', 'core.not_found']);
    await send(ann!, [file.id]);
    expect([await read(ann!), await read(bob!), await read(eve!)]).toEqual([
      'went through',
      'went through',
      'core.not_found',
    ]);
    expect((await bench.view(bob!, talk.id)).lastMessage?.body).toMatchObject({ files: [file] });
  });

  it('of a message that is sent again are the same', async () => {
    const commandId = newId<'command'>();
    expect(await send(ann!, [file.id], commandId)).toBe(await send(ann!, [file.id], commandId));
  });

  it('that belong to others, or somewhere else, are refused', async () => {
    expect(await refusalOf(send(bob!, [file.id]))).toBe('chat.unknown_file');
    await send(ann!, [file.id]);
    const elsewhere = await bench.direct(ann!, eve!);
    expect(await refusalOf(send(ann!, [file.id], newId<'command'>(), elsewhere))).toBe('chat.unknown_file');
    expect(await read(eve!)).toBe('core.not_found');
  });

  it('are read by nobody once the message is recalled', async () => {
    const seq = await send(ann!, [file.id]);
    await house.as(ann!, (me) => house.get(Changes).recall(me, { conversationId: talk.id, seq }));
    expect([await read(ann!), await read(bob!)]).toEqual(['core.not_found', 'core.not_found']);
  });

  it('that nothing took are gone after a day, content and all; taken ones stay', async () => {
    const sent = file;
    await send(ann!, [sent.id]);
    const forgotten = await house.as(ann!, (me) =>
      house.get(Files).upload(me, { name: 'draft.txt' }, Buffer.from('a draft')),
    );
    house.clock.set(new Date(house.clock.now().getTime() + 24 * 3_600_000 + 1));
    await house.inside(bench.company, () => house.get(ForgetUnclaimed).run());
    await house.inside(bench.company, () => house.get(ForgetUnclaimed).run());
    file = forgotten;
    expect(await read(ann!)).toBe('core.not_found');
    file = sent;
    expect(await read(bob!)).toBe('went through');
  });
});
