// The one door to the server: the session's cookie, the token against forged requests, the reader's language. What may
// be asked and what is answered is typed by the server's own document.
import createClient from 'openapi-fetch'
import { takeHand } from './hand'
import { Problem, type ProblemBody } from './problem'
import type { paths } from './schema'

const TOKEN_COOKIE = 'XSRF-TOKEN'
const TOKEN_HEADER = 'X-XSRF-TOKEN'
const QUIET_HEADER = 'X-Quiet'

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

async function dressed(headers: Headers, method: string): Promise<Headers> {
  headers.set('Accept-Language', language)
  if (method === 'GET') return headers
  // Signing in and out renews the token; any answer brings the new one.
  if (!token()) await fetch('/api/session', { headers: { 'Accept-Language': language } })
  const value = token()
  if (value) headers.set(TOKEN_HEADER, value)
  return headers
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response
  const body: ProblemBody = await response.json().catch(() => ({}))
  if (response.status === 401) signedOut()
  throw new Problem(response.status, body)
}

/** What outlives its answer: the stream. It is quiet by its nature. */
export async function open(path: string, init: RequestInit): Promise<Response> {
  const headers = await dressed(new Headers(init.headers), 'GET')
  return fetch(path, { ...init, headers, credentials: 'same-origin' })
}

/** A no is thrown as a problem, so that who asks reads only answers. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? 'http://localhost',
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
})
api.use({
  async onRequest({ request }) {
    if (request.method === 'GET' && !takeHand()) request.headers.set(QUIET_HEADER, '1')
    await dressed(request.headers, request.method)
    return request
  },
  onResponse: ({ response }) => checked(response),
})

/** The answer itself: whatever was no answer has been thrown. */
export async function said<T>(asked: Promise<{ data?: T }>): Promise<T> {
  const { data } = await asked
  return data as T
}

export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (encoded) return decodeURIComponent(encoded[1]!)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'fanzha.xlsx'
}
