// How words are set: Chinese by default, English complete, the choice kept in this browser.
import i18n from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Lang = 'zh-CN' | 'en'
export type Words = Record<string, object>

const KEPT = 'fanzha.lang'

export function chosen(): Lang {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'en' || asked === 'zh-CN') localStorage.setItem(KEPT, asked)
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN'
}

/** A language is chosen once a page load: switching loads the page anew, in the other words. */
export function choose(lang: Lang): void {
  localStorage.setItem(KEPT, lang)
  const here = new URL(location.href)
  here.searchParams.delete('lang')
  location.replace(here)
}

export async function setWords(lang: Lang, words: Words): Promise<void> {
  document.documentElement.lang = lang
  await i18n.use(initReactI18next).init({
    lng: lang,
    resources: { [lang]: words as Record<string, Record<string, string>> },
    ns: Object.keys(words),
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

/** A code of the server in words; a code that we have no word for is shown as it is, never hidden. */
export function useCode(namespace: string): (group: string, code: string | null | undefined) => string {
  const { t } = useTranslation(namespace)
  return (group, code) => (code ? t(`${group}.${code}`, { defaultValue: code }) : '')
}
