import { ConfigProvider, theme as antd, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { useLanguage } from '../words/language'

export type Shade = 'light' | 'dark'

interface ShadeChoice {
  shade: Shade
  choose(shade: Shade): void
}

const kept = 'hotline.shade'
const Choice = createContext<ShadeChoice>({ shade: 'light', choose: () => {} })

export const useShade = () => useContext(Choice)

function remembered(): Shade {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Ant Design computes shades from its seeds, so it gets the tokens' values, read where they are written: tokens.css. */
function antdTheme(shade: Shade): ThemeConfig {
  document.documentElement.dataset.theme = shade
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || undefined
  const seed = {
    colorPrimary: token('celadon'),
    colorLink: token('celadon'),
    colorInfo: token('lake'),
    colorSuccess: token('moss'),
    colorWarning: token('amber-fill'),
    colorError: token('cinnabar'),
    colorTextBase: token('ink'),
    colorBgBase: token('raised'),
    colorBgLayout: token('paper'),
    colorBgContainer: token('raised'),
    colorBgElevated: token('raised'),
    colorBorder: token('line-strong'),
    colorBorderSecondary: token('line'),
    colorTextPlaceholder: token('ink-3'),
    colorTextSecondary: token('ink-2'),
    colorTextDescription: token('ink-3'),
    colorErrorBg: token('cinnabar-soft'),
    colorErrorBorder: token('cinnabar-line'),
    colorWarningBg: token('amber-soft'),
    colorWarningBorder: token('amber-line'),
    colorBgSpotlight: shade === 'light' ? token('ink') : token('line'),
    // Not its value: the faces follow the language, which may be changed later.
    fontFamily: 'var(--font)',
    borderRadius: 8,
    fontSize: 14,
    controlHeight: 34,
    controlHeightSM: 28,
    wireframe: false,
  }
  const given = Object.fromEntries(Object.entries(seed).filter(([, value]) => value !== undefined))
  return {
    cssVar: { key: 'desk' },
    hashed: false,
    algorithm: shade === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: given,
    components: {
      Button: { primaryColor: token('on-colour'), dangerColor: token('on-colour'), primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Segmented: { itemSelectedColor: token('celadon-strong') },
      Tooltip: { colorTextLightSolid: '#ffffff' },
      Select: { optionSelectedBg: token('celadon-soft') },
      Drawer: { paddingLG: 20 },
      Rate: { starColor: token('amber-fill') },
    },
  }
}

export function DesignProvider({ children }: { children: ReactNode }) {
  const [shade, setShade] = useState<Shade>(remembered)
  const { language } = useLanguage()
  const theme = useMemo(() => antdTheme(shade), [shade])
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shade
  }, [shade])
  const choice = useMemo(
    () => ({
      shade,
      choose(next: Shade) {
        localStorage.setItem(kept, next)
        setShade(next)
      },
    }),
    [shade],
  )
  return (
    <Choice value={choice}>
      <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </Choice>
  )
}
