import { changeChatSettings, readChatSettings, type ReadState } from '@atrium/contracts/chat';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ChatSettingsPage } from './chat-settings-page.js';

it('what senders learn about who has read is changed once one has seen what that means', async () => {
  let readState: ReadState = 'count';
  new FakeServer()
    .on(readChatSettings, () => ({ readState }))
    .on(changeChatSettings, (input) => ({ readState: (readState = input.readState) }))
    .install();
  showPage('/', asReader(<ChatSettingsPage />, ['chat.configure']), { at: '/' });
  expect(await screen.findByRole('radio', { name: /How many/ })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: /Nothing/ }));
  expect(screen.getByText('How many → Nothing')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Nothing is changed.')).toBeVisible();
  expect(readState).toBe('off');
});
