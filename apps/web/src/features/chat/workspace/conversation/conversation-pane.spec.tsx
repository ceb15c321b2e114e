import 'fake-indexeddb/auto';
import { reactToMessage } from '@atrium/contracts/chat';
import { filesErrors, uploadFile } from '@atrium/contracts/files';
import { coreErrors } from '@atrium/contracts/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { idOf } from '../../../../shared/testing/as-reader.js';
import { ann, FakeTalk } from '../../testing/fake-talk.js';

const texts = (count: number) => Array.from({ length: count }, (_, n) => `text ${n + 1}`);
const field = () => screen.findByRole('combobox', { name: 'Write a message' });
const marked = () =>
  screen.getAllByRole('article').flatMap((one) => (one.ariaCurrent === 'true' ? [one.textContent] : []));

describe('an open conversation', () => {
  let talk: FakeTalk;
  beforeEach(() => {
    talk = new FakeTalk();
    localStorage.clear();
    Object.defineProperty(globalThis, 'indexedDB', { value: new IDBFactory(), configurable: true, writable: true });
    document.hasFocus = () => true;
  });
  const open = (name: string, said: readonly string[], search = '') => {
    const id = talk.room(name, said);
    const router = talk.show(`/messages/${id}${search}`);
    talk.connect();
    return { id, router };
  };

  describe('at a message of the address', () => {
    it('goes to each that the address comes to name', async () => {
      const { id, router } = open('Sales', texts(20), '?at=3');
      await waitFor(() => expect(marked()).toEqual([expect.stringContaining('text 3')]));
      await act(() => router.navigate(`/c/acme/messages/${id}?at=12`));
      await waitFor(() => expect(marked()).toEqual([expect.stringContaining('text 12')]));
    });

    it('says so when that lies too far back', async () => {
      open('Sales', texts(2600), '?at=3');
      expect(await screen.findByText(/lies too far back/)).toBeVisible();
    });

    it('does not take the place along to another conversation', async () => {
      talk.room('Other', ['Hi']);
      open('Sales', texts(20), '?at=3&q=o');
      expect(await screen.findByRole('link', { name: /Other/ })).toHaveAttribute(
        'href',
        `/c/acme/messages/${String(idOf('Other'))}?q=o`,
      );
    });
  });

  it('says why a reaction was refused', async () => {
    talk.server.on(reactToMessage, () => ({ refused: coreErrors.not_found }));
    open('Sales', ['Hi']);
    const message = await screen.findByRole('article');
    await userEvent.click(within(message).getByRole('button', { name: 'React with 👍' }));
    expect(await within(message).findByRole('alert')).not.toBeEmptyDOMElement();
  });

  describe('takes files', () => {
    const files = (count: number) => Array.from({ length: count }, (_, n) => new File(['x'], `f${n + 1}.txt`));
    const input = async () => {
      await field();
      return document.querySelector<HTMLInputElement>('input[type="file"]')!;
    };
    const waiting = () =>
      within(screen.getByRole('list', { name: 'Files to send' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    beforeEach(() => {
      let made = 0;
      talk.server.on(uploadFile, ({ name }) =>
        name === 'f2.txt'
          ? { refused: filesErrors.empty_file }
          : {
              ...{ id: idOf(`F${++made}`), name, type: 'text/plain', bytes: 1, width: null, height: null },
              createdAt: '2026-01-01T00:00:00.000Z',
            },
      );
    });

    it('and keeps what did not arrive when the rest is sent', async () => {
      open('Sales', ['Hi']);
      await userEvent.upload(await input(), files(3));
      await waitFor(() => expect(waiting()).not.toContainEqual(expect.stringContaining('Uploading')));
      await userEvent.click(screen.getByRole('button', { name: 'Send' }));
      await waitFor(() => expect(waiting()).toEqual([expect.stringMatching(/^f2\.txt.*empty/)]));
      const sent = talk.frames.flatMap((frame) => (frame.kind === 'chat.send' ? [frame.draft.fileIds.length] : []));
      expect(sent).toEqual([2]);
    });

    it('and says which are too many', async () => {
      open('Sales', ['Hi']);
      await userEvent.upload(await input(), files(22));
      // One of the first twenty is refused, so it takes no room of the next ones.
      await waitFor(() => expect(screen.getAllByText(/takes up to 20 files/)).toHaveLength(2));
      expect(waiting()).toHaveLength(22);
    });
  });

  it('offers people again where the list was closed before', async () => {
    open('Sales', ['Hi']);
    await userEvent.type(await field(), '@');
    await screen.findByRole('option', { name: new RegExp(ann.name) });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    await userEvent.keyboard('{Backspace}@');
    expect(await screen.findByRole('option', { name: new RegExp(ann.name) })).toBeVisible();
  });
});
