import ConfigProvider from 'antd/es/config-provider';
import type { Locale } from 'antd/es/locale';
import type { ThemeConfig } from 'antd/es/config-provider';
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@atrium/contracts/core';
import { onThemeShown, shownTheme } from '../theme.js';

const localeFiles: Readonly<Record<Language, () => Promise<{ default: unknown }>>> = {
  en: () => import('antd/es/locale/en_US'),
  'zh-CN': () => Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')]).then(([antd]) => antd),
  'zh-TW': () => Promise.all([import('antd/es/locale/zh_TW'), import('dayjs/locale/zh-tw')]).then(([antd]) => antd),
};

/** Ant Design in our look and the reader's language. Stands around everything that uses it. */
export function AntTheme({ children }: { readonly children: ReactNode }) {
  const shown = useSyncExternalStore(onThemeShown, shownTheme);
  const theme = useMemo(() => ({ shown, ...antTheme() }), [shown]);
  const locale = useAntLocale();
  return (
    <ConfigProvider theme={theme} {...(locale && { locale })} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}

function useAntLocale(): Locale | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let current = true;
    void localeFiles[language]().then((file) => {
      // The packaged locales are CommonJS inside: some bundlers give the module, some its default.
      const found = file.default as Locale | { readonly default: Locale };
      if (current) setLocale('default' in found ? found.default : found);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return locale;
}

/**
 * The mapping of the visual language to the theme tokens of Ant Design 6. It derives further colours, so it must know the
 * values themselves: they are read from libs/ui/tokens.css, their one home.
 */
function antTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colours = (names: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(names)
        .map(([token, name]) => [token, colour(name)] as const)
        .filter(([, value]) => value !== ''),
    );
  return {
    token: { ...colours(colourTokens), ...sizeTokens },
    components: {
      Button: { ...colours({ defaultBorderColor: 'line-2', primaryColor: 'on-accent' }), ...flat, fontWeight: 500 },
      Modal: { ...colours({ contentBg: 'raised' }), titleFontSize: 15 },
      Segmented: colours({ itemSelectedBg: 'sheet', trackBg: 'fill' }),
      Table: {
        ...colours({
          headerBg: 'sunk',
          rowHoverBg: 'sunk',
          borderColor: 'line',
          headerColor: 't3',
          rowSelectedBg: 'soft',
        }),
        headerSplitColor: 'transparent',
        cellPaddingBlock: 10,
        cellPaddingInline: 12,
        headerBorderRadius: 0,
      },
      Tabs: colours({ itemColor: 't2', itemSelectedColor: 't1', inkBarColor: 'accent' }),
      Tree: { ...colours({ nodeSelectedBg: 'soft' }), titleHeight: 32, indentSize: 18 },
      Select: colours({ optionSelectedBg: 'soft' }),
      Input: { ...colours({ activeBorderColor: 'accent' }), activeShadow: '0 0 0 3px var(--soft-2)' },
      Switch: { ...colours({ handleBg: 'on-accent' }), trackHeight: 16, trackMinWidth: 28, handleSize: 12 },
      Tooltip: colours({ colorBgSpotlight: 't1', colorTextLightSolid: 'sheet' }),
    },
  };
}

const flat = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' };

/** Token of Ant Design → value of ours. */
const colourTokens = {
  colorBgLayout: 'frame',
  colorBgContainer: 'sheet',
  colorBgElevated: 'raised',
  colorFillAlter: 'sunk',
  colorFillTertiary: 'fill',
  controlItemBgHover: 'fill',
  colorFillSecondary: 'fill-2',
  colorBorderSecondary: 'line',
  colorSplit: 'line',
  colorBorder: 'ctl',
  colorText: 't1',
  colorTextHeading: 't1',
  colorTextLabel: 't1',
  colorTextSecondary: 't2',
  colorIcon: 't2',
  colorTextTertiary: 't3',
  colorTextDescription: 't3',
  colorTextPlaceholder: 't3',
  colorTextQuaternary: 't4',
  colorTextDisabled: 't4',
  colorPrimary: 'accent',
  colorPrimaryHover: 'accent-hover',
  colorPrimaryActive: 'accent-hover',
  colorLink: 'accent',
  colorSuccess: 'accent',
  colorPrimaryBg: 'soft',
  controlItemBgActive: 'soft',
  colorSuccessBg: 'soft',
  colorPrimaryBgHover: 'soft-2',
  controlItemBgActiveHover: 'soft-2',
  controlOutline: 'soft-2',
  colorErrorText: 'red',
  colorErrorBg: 'red-soft',
  colorError: 'red-solid',
  colorWarningText: 'amber',
  colorWarningBg: 'amber-soft',
  colorWarning: 'amber-mark',
  colorInfoText: 'blue',
  colorInfoBg: 'blue-soft',
  colorInfo: 'blue-mark',
} as const;

const sizeTokens = {
  fontFamily: 'var(--sans)',
  fontFamilyCode: 'var(--mono)',
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  lineHeight: 20 / 13,
  fontWeightStrong: 600,
  borderRadius: 8,
  borderRadiusLG: 12,
  borderRadiusSM: 6,
  borderRadiusXS: 4,
  controlHeight: 32,
  controlHeightSM: 28,
  controlHeightLG: 40,
  boxShadow: 'var(--pop)',
  boxShadowSecondary: 'var(--pop)',
  boxShadowTertiary: 'none',
  motionDurationFast: '.1s',
  motionDurationMid: '.16s',
  motionDurationSlow: '.24s',
  lineWidthFocus: 2,
} as const;
