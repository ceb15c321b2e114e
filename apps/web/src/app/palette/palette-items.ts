import type { LucideIcon } from 'lucide-react';
import { Building2, FileText, Languages, LogOut, Moon, Settings, Sun } from 'lucide-react';
import { searchRequests } from '@atrium/contracts/approvals';
import { myCompanies, searchMembers } from '@atrium/contracts/directory';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay, useMe } from '../../shared/me.js';
import { chooseLanguage, languages } from '../../shared/texts.js';
import { chooseTheme, shownTheme } from '../../shared/theme.js';
import { useRead } from '../../shared/use-call.js';
import { useSignOut } from '../../shared/use-sign-out.js';
import { adminAddress, adminGroupsFor } from '../admin/admin-entries.js';
import { entriesFor } from '../entries.js';

/** A line of the palette: somebody, a page, or something to do. */
export interface PaletteItem {
  readonly key: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon;
  /** Somebody, shown by their avatar instead of an icon. */
  readonly person?: { readonly id: string; readonly name: string };
  go(): void;
}

export interface PaletteSection {
  readonly name: 'people' | 'requests' | 'pages' | 'actions';
  readonly items: readonly PaletteItem[];
}

/** What fits the text, people as soon as they are found. */
export function usePaletteSections(q: string): {
  readonly sections: readonly PaletteSection[];
  readonly searching: boolean;
} {
  const words = useDeferredValue(q.trim());
  const people = usePeople(words);
  const requests = useRequests(words);
  const fits = fitting(q);
  const sections: PaletteSection[] = [
    { name: 'people', items: people.items },
    { name: 'requests', items: requests.items },
    { name: 'pages', items: usePages().filter(fits) },
    { name: 'actions', items: useActions().filter(fits) },
  ];
  return {
    sections: sections.filter(({ items }) => items.length > 0),
    searching: people.searching || requests.searching,
  };
}

function fitting(q: string) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ text, detail }: PaletteItem) => {
    const line = `${text} ${detail ?? ''}`.toLowerCase();
    return words.every((word) => line.includes(word));
  };
}

function usePeople(q: string): { readonly items: readonly PaletteItem[]; readonly searching: boolean } {
  const { company } = useMe();
  const navigate = useNavigate();
  const found = useRead(searchMembers, { q, deep: true, limit: 8 }, { enabled: q !== '', keep: true });
  if (q === '') return { items: [], searching: false };
  const items = (found.data?.items ?? []).map(({ id, name, title, departments }) => ({
    key: id,
    text: name,
    detail: [title, departments[0]?.name].filter(Boolean).join(', '),
    person: { id, name },
    go: () => void navigate(`/c/${company.slug}/contacts?member=${id}`),
  }));
  return { items, searching: found.isFetching };
}

function useRequests(q: string): { readonly items: readonly PaletteItem[]; readonly searching: boolean } {
  const { company } = useMe();
  const navigate = useNavigate();
  const isAsked = useMay('approvals.use') && q !== '';
  const found = useRead(searchRequests, { q, limit: 5 }, { enabled: isAsked, keep: true });
  if (!isAsked) return { items: [], searching: false };
  const items = (found.data?.items ?? []).map(({ id, title, serial, submitter }) => ({
    key: id,
    text: title,
    detail: [serial, submitter.name].filter(Boolean).join(', '),
    icon: FileText,
    go: () => void navigate(`/c/${company.slug}/requests/${id}`),
  }));
  return { items, searching: found.isFetching };
}

function usePages(): readonly PaletteItem[] {
  const { t } = useTranslation(['common', 'admin', 'attendance', 'approvals']);
  const { company, permissions } = useMe();
  const navigate = useNavigate();
  const workspace = entriesFor(permissions).flatMap(({ path, icon, text, pages }) =>
    pages
      ? pages(permissions).map((page) => ({ icon, ...page, text: t(page.text), detail: t(text) }))
      : [{ path, icon, text: t(text) }],
  );
  const pages = workspace.map(({ path, ...shown }) => ({
    key: path,
    ...shown,
    go: () => void navigate(`/c/${company.slug}/${path}`),
  }));
  const console = adminGroupsFor(permissions).flatMap((group) =>
    group.entries.map(({ path, icon }) => ({
      key: `admin/${path}`,
      icon,
      text: t(`admin:nav.${path || 'home'}`),
      detail: t('admin:console'),
      go: () => void navigate(adminAddress(company.slug, path)),
    })),
  );
  return [...pages, ...console];
}

function useActions(): readonly PaletteItem[] {
  const { t, i18n } = useTranslation();
  const { company } = useMe();
  const navigate = useNavigate();
  const companies = useRead(myCompanies, {});
  const leave = useSignOut();
  const dark = shownTheme() === 'dark';
  return [
    ...(companies.data?.items ?? [])
      .filter(({ slug }) => slug !== company.slug)
      .map(({ slug, name }) => ({
        key: `company ${slug}`,
        icon: Building2,
        text: t('palette.switch_to', { name }),
        go: () => void navigate(`/c/${slug}`),
      })),
    {
      key: 'theme',
      icon: dark ? Sun : Moon,
      text: t(dark ? 'palette.light' : 'palette.dark'),
      go: () => chooseTheme(dark ? 'light' : 'dark'),
    },
    ...languages
      .filter(({ code }) => code !== i18n.language)
      .map(({ code, name }) => ({ key: code, icon: Languages, text: name, go: () => void chooseLanguage(code) })),
    { key: 'me', icon: Settings, text: t('palette.account'), go: () => void navigate(`/c/${company.slug}/me`) },
    {
      key: 'sign out',
      icon: LogOut,
      text: t('account.sign_out'),
      go: leave.signOut,
    },
  ];
}
