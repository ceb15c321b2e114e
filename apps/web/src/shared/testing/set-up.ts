import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import admin from '@atrium/texts/en/admin.json';
import approvals from '@atrium/texts/en/approvals.json';
import attendance from '@atrium/texts/en/attendance.json';
import audit from '@atrium/texts/en/audit.json';
import chat from '@atrium/texts/en/chat.json';
import imports from '@atrium/texts/en/imports.json';
import common from '@atrium/texts/en/common.json';
import directory from '@atrium/texts/en/directory.json';
import errors from '@atrium/texts/en/errors.json';
import gate from '@atrium/texts/en/gate.json';
import people from '@atrium/texts/en/people.json';
import rules from '@atrium/texts/en/rules.json';
import team from '@atrium/texts/en/team.json';
import { numbersInTexts } from '../numbers.js';

// A slow machine is no failure: what is waited for may take its time.
configure({ asyncUtilTimeout: 20_000 });

void i18next
  .use(numbersInTexts)
  .use(initReactI18next)
  .init({
    lng: 'en',
    defaultNS: 'common',
    resources: {
      en: { imports, audit, admin, approvals, attendance, chat, common, directory, errors, gate, people, rules, team },
    },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });

Object.assign(window, {
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});

// jsdom lays nothing out, so nothing is ever out of sight.
Element.prototype.scrollIntoView = () => undefined;

// jsdom knows <dialog>, but not how to open it over the rest.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

// Nor what lies over the page without taking it.
Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });

// Ant Design schedules by it. Node's own is a real port, which would keep the process alive.
Object.assign(globalThis, {
  MessageChannel: class {
    readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
    readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) };
  },
});

// jsdom knows no styles of pseudo elements, which Ant Design asks for to measure scroll bars.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);
