// Times as the centre's clock on the wall shows them, whatever zone the machine is set to.
const ZONE = 'Asia/Shanghai'

function format(options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour12: false, ...options })
  return (iso) => made.format(new Date(iso))
}

export const clockOf = format({ hour: '2-digit', minute: '2-digit' })
export const secondsOf = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
export const dayOf = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
export const stampOf = format({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Today only the hour, otherwise the day with it: the shortest form that cannot mislead. */
export function shortOf(iso: string, now: number): string {
  const today = dayOf(new Date(now).toISOString())
  if (dayOf(iso) === today) return clockOf(iso)
  return `${dayOf(iso).slice(5)} ${clockOf(iso)}`
}

/** The instant of HH:MM on the wall: today, or tomorrow when that has passed. */
export function instantOf(wall: string, now: number): string | null {
  const parts = /^([01]?\d|2[0-3])[:：]?([0-5]\d)$/.exec(wall.trim())
  if (!parts) return null
  const day = dayOf(new Date(now).toISOString())
  const at = Date.parse(`${day}T${parts[1]!.padStart(2, '0')}:${parts[2]}:00+08:00`)
  return new Date(at > now ? at : at + 86_400_000).toISOString()
}
