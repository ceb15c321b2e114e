import 'fake-indexeddb/auto';
import { recallMessage } from '@atrium/contracts/chat';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bob, FakeTalk, me } from '../testing/fake-talk.js';

const rows = async () => within(await screen.findByRole('navigation', { name: 'Conversations' })).findAllByRole('link');
const list = async () => (await rows()).map(({ textContent }) => textContent);
const field = () => screen.findByRole('combobox', { name: 'Write a message' });
const shownMessages = () =>
  screen.getAllByRole('article').map((one) => one.querySelector('.message-said, .message-recalled')?.textContent);

describe('the messages', () => {
  let talk: FakeTalk;
  beforeEach(() => {
    talk = new FakeTalk();
    localStorage.clear();
    Object.defineProperty(globalThis, 'indexedDB', { value: new IDBFactory(), configurable: true, writable: true });
    document.hasFocus = () => true;
  });

  describe('list', () => {
    it('has the newest first, with what is unread, who is mentioned and what is muted', async () => {
      talk.room('Sales', ['Hi', 'Numbers @Olga'], { unread: 2 });
      talk.room('Quiet', ['a', 'b', 'c'], { unread: 3, muted: true });
      talk.room('Old', ['**Done**']);
      talk.show('/messages');
      talk.connect();
      await screen.findByRole('link', { name: /Sales.*Ann: Numbers/ });
      expect(await list()).toEqual([
        expect.stringMatching(/^Sales.*@you Ann: Numbers @Olga22 unread$/),
        expect.stringMatching(/^QuietMuted.*Ann: c33 unread$/),
        expect.stringMatching(/^Old.*Ann: Done$/),
      ]);
    });

    it('says that there is nothing, and what to do, only once it knows', async () => {
      talk.show('/messages');
      expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
      expect(screen.queryByText('No conversations yet')).toBeNull();
      act(() => talk.connect());
      expect(await screen.findByRole('button', { name: 'Write to somebody' })).toBeVisible();
    });

    it('shows a draft, which outlives the page', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'half a th');
      expect(await screen.findByRole('link', { name: /Sales.*Draft half a th/ })).toBeVisible();
      cleanup();
      talk.show(`/messages/${id}`);
      expect(await field()).toHaveValue('half a th');
    });
  });

  describe('of a conversation', () => {
    it('open at the first unread, below its line', async () => {
      const texts = Array.from({ length: 80 }, (_, n) => `text ${n + 1}`);
      const id = talk.room('Sales', texts, { unread: 60 });
      talk.show(`/messages/${id}`);
      talk.connect();
      const line = await screen.findByRole('separator');
      expect(line).toHaveTextContent('New messages below');
      expect(line.closest('[data-seq]')).toHaveAttribute('data-seq', '21');
    });

    it('are read as they are seen', async () => {
      const id = talk.room('Sales', ['a', 'b', 'c'], { unread: 2 });
      talk.show(`/messages/${id}`);
      talk.connect();
      await waitFor(() => expect(talk.frames).toContainEqual({ kind: 'chat.read', conversationId: id, seq: 3 }));
    });

    it('are not read while the page is not in front', async () => {
      document.hasFocus = () => false;
      const id = talk.room('Sales', ['a', 'b', 'c'], { unread: 2 });
      talk.show(`/messages/${id}`);
      talk.connect();
      await screen.findByText('c', { selector: '.message-words p' });
      expect(await list()).toEqual([expect.stringContaining('2 unread')]);
      document.hasFocus = () => true;
      act(() => void window.dispatchEvent(new Event('focus')));
      await waitFor(async () => expect(await list()).toEqual([expect.not.stringContaining('unread')]));
    });

    it('stand there while they are on their way, and stay when they have arrived', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.sends = 'unanswered';
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
      expect(await screen.findByRole('img', { name: 'On its way' })).toBeVisible();
      expect(await field()).toHaveValue('');
      talk.sends = 'stored';
      act(() => {
        talk.disconnect();
        talk.connect();
      });
      await waitFor(() => expect(screen.queryByRole('img', { name: 'On its way' })).toBeNull());
      expect(shownMessages()).toEqual(['Hi', 'onetwo']);
      expect(new Set(talk.frames.flatMap((frame) => (frame.kind === 'chat.send' ? frame.commandId : []))).size).toBe(1);
    });

    it('say why they were refused, and are sent again or discarded', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.sends = { code: 'chat.unknown_reply' };
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'one{Enter}two{Enter}');
      const refused = () => screen.queryAllByText(/Not sent: The message you are answering is not there any more/);
      await waitFor(() => expect(refused()).toHaveLength(2));
      // The list shows itself once it has found its place.
      await waitFor(() => expect(screen.queryAllByRole('button', { name: 'Discard' })).toHaveLength(2));
      await userEvent.click(screen.getAllByRole('button', { name: 'Discard' })[1]!);
      await waitFor(() => expect(refused()).toHaveLength(1));
      talk.sends = 'stored';
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(screen.queryByText(/Not sent/)).toBeNull());
      expect(shownMessages()).toEqual(['Hi', 'one']);
    });

    it('wait over a reload when there is no connection', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.sends = 'unanswered';
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'for later{Enter}');
      await waitFor(() => expect(talk.frames.some(({ kind }) => kind === 'chat.send')).toBe(true));
      cleanup();
      talk.disconnect();
      talk.sends = 'stored';
      talk.show(`/messages/${id}`);
      talk.connect();
      await waitFor(() => expect(shownMessages()).toEqual(['Hi', 'for later']));
    });

    it('mention whom the keyboard chose', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'Hi @');
      expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
        'AAnnPlanner',
        'BBob',
        'all',
      ]);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(await field()).toHaveValue('Hi @Bob ');
      await userEvent.keyboard('go{Enter}');
      const drafts = () => talk.frames.flatMap((frame) => (frame.kind === 'chat.send' ? [frame.draft] : []));
      await waitFor(() =>
        expect(drafts()).toMatchObject([{ text: 'Hi @Bob go', mentions: [bob.id], mentionsAll: false }]),
      );
    });

    it('are not sent by the Enter that ends a composition', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.show(`/messages/${id}`);
      talk.connect();
      const input = await field();
      await userEvent.type(input, 'nihao');
      act(
        () =>
          void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
      );
      expect(input).toHaveValue('nihao');
    });

    it('are recalled once one has read what that does', async () => {
      const id = talk.room('Sales', ['Hi']);
      talk.server.on(recallMessage, ({ seq }) => ({
        ...{ seq: Number(seq), countable: 2, lastToAll: 0, change: 1, commandId: '0'.repeat(26) },
        ...{ sender: { kind: 'member' as const, id: me.id }, at: new Date().toISOString(), body: null, reactions: [] },
        recalledBy: { kind: 'member' as const, id: me.id },
      }));
      talk.show(`/messages/${id}`);
      talk.connect();
      await userEvent.type(await field(), 'oops{Enter}');
      await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
      await waitFor(() => expect(screen.queryByRole('img', { name: 'On its way' })).toBeNull());
      const mine = screen.getAllByRole('article')[1]!;
      await userEvent.click(await within(mine).findByRole('button', { name: 'More' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: 'Recall' }));
      expect(await screen.findByText(/disappear for everybody here/)).toBeVisible();
      await userEvent.click(screen.getByRole('button', { name: 'Recall' }));
      expect(await screen.findByText('You recalled a message', { selector: '.message-recalled' })).toBeVisible();
    });
  });
});
