import { act, fireEvent, render, screen } from '@testing-library/react';
import { SearchBox } from './search-box.js';

/** An address that changes later than it is told to. */
function slowAddress() {
  const sent: string[] = [];
  const box = (value: string) => <SearchBox label="Search" value={value} onChange={(words) => sent.push(words)} />;
  const { rerender } = render(box(''));
  return { sent, arrives: (value: string) => act(() => rerender(box(value))) };
}

const field = () => screen.getByRole('searchbox', { name: 'Search' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });

describe('a search box', () => {
  it('keeps letters that the address has not heard of yet', () => {
    const address = slowAddress();
    type('l');
    type('li');
    expect(field()).toHaveValue('li');
    address.arrives('l');
    expect(field()).toHaveValue('li');
    type('lin');
    address.arrives('lin');
    expect(field()).toHaveValue('lin');
    expect(address.sent).toEqual(['l', 'li', 'lin']);
  });

  it('is emptied by a button of its own, and stays to be typed in', () => {
    const { sent } = slowAddress();
    expect(screen.queryByRole('button')).toBeNull();
    type('lin');
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    expect(sent).toEqual(['lin', '']);
  });

  it('follows an address that changes by itself', () => {
    const address = slowAddress();
    type('lin');
    address.arrives('lin');
    address.arrives('');
    expect(field()).toHaveValue('');
    address.arrives('wang');
    expect(field()).toHaveValue('wang');
  });

  it('searches for what was composed, not for what is being composed', () => {
    const { sent } = slowAddress();
    fireEvent.compositionStart(field());
    fireEvent.input(field(), { target: { value: 'wa' }, isComposing: true });
    expect(field()).toHaveValue('wa');
    fireEvent.input(field(), { target: { value: '王' }, isComposing: true });
    fireEvent.compositionEnd(field());
    expect(field()).toHaveValue('王');
    expect(sent).toEqual(['王']);
  });
});
