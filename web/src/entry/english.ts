// The English words of every room, loaded only when they are read.
import api from '../api/words.en'
import dissuasion from '../features/dissuasion/words.en'
import figures from '../features/figures/words.en'
import office from '../features/office/words.en'
import people from '../features/people/words.en'
import source from '../features/source/words.en'
import warning from '../features/warning/words.en'
import ui from '../ui/words.en'
import entry from './words.en'

export const english = { entry, ui, api, office, dissuasion, warning, people, figures, source }
