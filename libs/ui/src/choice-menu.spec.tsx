import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoiceMenu } from './choice-menu.js';

const choices = [
  { value: 'a', text: 'Acme' },
  { value: 'b', text: 'Beta' },
  { value: 'c', text: 'Gamma' },
];

describe('a menu of choices', () => {
  let chosen: string[];
  beforeEach(() => {
    chosen = [];
    render(
      <>
        <ChoiceMenu label="Beta, switch" choices={choices} chosen="b" onChoose={(value) => chosen.push(value)} />
        <button type="button">Next</button>
      </>,
    );
  });
  const button = () => screen.getByRole('button', { name: 'Beta, switch' });
  const focused = () => document.activeElement?.textContent;

  it('opens at what is chosen, goes round by arrows, and chooses', async () => {
    expect(screen.queryByRole('menu')).toBeNull();
    await userEvent.click(button());
    expect(screen.getByRole('menuitemradio', { name: 'Beta' })).toBeChecked();
    expect(focused()).toBe('Beta');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Acme');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Gamma');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['c']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes by Escape, with nothing chosen and the button in focus', async () => {
    button().focus();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button()).toHaveFocus();
    expect(chosen).toEqual([]);
  });

  it('closes when the reader goes elsewhere', async () => {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('does not choose what is chosen', async () => {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Beta' }));
    expect(chosen).toEqual([]);
  });
});
