// The one door to the server: the session's cookie, the token against forged requests, the reader's language.
import { takeHand } from './hand'
import { Problem, type ProblemBody } from './problem'

const TOKEN_COOKIE = 'XSRF-TOKEN'
const TOKEN_HEADER = 'X-XSRF-TOKEN'
const QUIET_HEADER = 'X-Quiet'

export type Query = Record<string, string | number | null | undefined>

let language = 'zh-CN'
let signedOut: () => void = () => {}

/** The server answers problems, scripts and labels in this language. */
export function speak(lang: string): void {
  language = lang
}

/** Told whenever the server no longer knows the session. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

function token(): string | undefined {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${TOKEN_COOKIE}=`))
  return found && decodeURIComponent(found.slice(TOKEN_COOKIE.length + 1))
}

function address(path: string, query?: Query): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') asked.set(name, String(value))
  }
  const text = asked.toString()
  return text ? `${path}?${text}` : path
}

export async function open(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', language)
  if (init.method && init.method !== 'GET') {
    // Signing in and out renews the token; any answer brings the new one.
    if (!token()) await fetch('/api/session', { headers })
    const value = token()
    if (value) headers.set(TOKEN_HEADER, value)
  }
  return fetch(path, { ...init, headers, credentials: 'same-origin' })
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response
  const body: ProblemBody = await response.json().catch(() => ({}))
  if (response.status === 401) signedOut()
  throw new Problem(response.status, body)
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = takeHand() ? {} : { [QUIET_HEADER]: '1' }
  return bodyOf(await answered(await open(address(path, query), { signal, headers })))
}

export async function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData
  const init: RequestInit = { method, body: form ? body : JSON.stringify(body) }
  if (!form && body !== undefined) init.headers = { 'Content-Type': 'application/json' }
  return bodyOf(await answered(await open(path, init)))
}

/** A file to save, with the name that the server gave it. */
export async function fetchFile(path: string, body: unknown): Promise<{ blob: Blob; name: string }> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  const response = await answered(await open(path, init))
  return { blob: await response.blob(), name: fileName(response.headers.get('Content-Disposition')) }
}

export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (encoded) return decodeURIComponent(encoded[1]!)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'fanzha.xlsx'
}
