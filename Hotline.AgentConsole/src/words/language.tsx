import { speak } from '../api/http'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

export type Language = 'zh' | 'en'

/** A name as the server keeps it: one per language. */
export interface Name {
  zh: string
  en: string
}

/** Words of one noun in both languages; English must have every word that Chinese has. */
export interface Words<T> {
  zh: T
  en: T
}

export function words<T>(both: { zh: T; en: NoInfer<T> }): Words<T> {
  return both
}

interface LanguageChoice {
  language: Language
  choose(language: Language): void
}

const kept = 'hotline.language'
const Choice = createContext<LanguageChoice>({ language: 'zh', choose: () => {} })

function remembered(): Language {
  const chosen = localStorage.getItem(kept)
  const language = chosen === 'zh' || chosen === 'en' ? chosen : navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
  speak(language)
  return language
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        localStorage.setItem(kept, next)
        speak(next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Choice value={choice}>{children}</Choice>
}

export const useLanguage = () => useContext(Choice)

export function useWords<T>(both: Words<T>): T {
  return both[useContext(Choice).language]
}

/** Reads a two-language name; a plain string is taken as it is. */
export function useName(): (name: Name | string | null | undefined) => string {
  const { language } = useContext(Choice)
  return useCallback(name => (name == null ? '' : typeof name === 'string' ? name : name[language] || name.zh), [language])
}
