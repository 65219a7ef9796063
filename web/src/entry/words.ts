// Sets the words of every room; only the chosen language is loaded.
import { speak } from '../api/client'
import api from '../api/words.zh'
import dissuasion from '../features/dissuasion/words.zh'
import figures from '../features/figures/words.zh'
import office from '../features/office/words.zh'
import people from '../features/people/words.zh'
import source from '../features/source/words.zh'
import warning from '../features/warning/words.zh'
import { chosen, setWords, type Words } from '../ui/words'
import ui from '../ui/words.zh'
import entry from './words.zh'

const chinese = { entry, ui, api, office, dissuasion, warning, people, figures, source } satisfies Words

export async function setLanguage(): Promise<void> {
  const lang = chosen()
  speak(lang)
  await setWords(lang, lang === 'en' ? (await import('./english')).english : chinese)
}
