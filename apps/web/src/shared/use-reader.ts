import { useTranslation } from 'react-i18next';
import { useMe } from './me.js';

/** In which language and zone times are said. */
export function useReader(): { readonly language: string; readonly timeZone: string } {
  const { i18n } = useTranslation();
  const { timeZone } = useMe();
  return { language: i18n.language, timeZone };
}
