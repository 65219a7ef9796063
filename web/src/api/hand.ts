// Whether a hand was on the screen. What the screen asks by itself keeps no session alive: it goes out quiet.
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const

// Opening the page is a deed of its own.
let untold = true

/** From now on a key, a click or a turn of the wheel counts as a hand. */
export function watchHands(screen: EventTarget): () => void {
  const touched = () => {
    untold = true
  }
  for (const sign of SIGNS) screen.addEventListener(sign, touched, { capture: true, passive: true })
  return () => {
    for (const sign of SIGNS) screen.removeEventListener(sign, touched, { capture: true })
  }
}

/** True once after each touch: the request that asks carries the news of it, those that follow are quiet. */
export function takeHand(): boolean {
  const touched = untold
  untold = false
  return touched
}
