// Plant: a feature that was born today reaches into another.
import { keysOf } from '../dissuasion/outcomes'

export const wrong = keysOf
