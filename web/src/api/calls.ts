// Questions that more than one room asks.
import { api, fileName, said } from './client'
import type { Purpose, Session } from './types'

export const SESSION = ['session'] as const

export function askSession(): Promise<Session> {
  return said(api.GET('/api/session'))
}

export interface Look {
  identity: string
  field: 'PHONE' | 'ID_CARD'
  purpose: Purpose
  loop?: string
}

/** One value, one purpose, one line in the journal. */
export async function reveal(look: Look): Promise<string> {
  const { value } = await said(api.POST('/api/reveal', { body: look }))
  return value
}

/** A value of a warning; where its label has several, the nth of them. */
export interface Detail {
  loop: string
  warning: string
  label: string
  nth: number
  purpose: Purpose
}

export async function revealDetail({ loop, ...wanted }: Detail): Promise<string> {
  const params = { path: { id: loop } }
  const { value } = await said(api.POST('/api/loops/{id}/reveal', { params, body: wanted }))
  return value
}

/** The sheet for one superior, with the name that the server gave it. */
export async function fetchFeedback(source: string): Promise<{ blob: Blob; name: string }> {
  const { data, response } = await api.POST('/api/feedback', { body: { source }, parseAs: 'blob' })
  return { blob: data as Blob, name: fileName(response.headers.get('Content-Disposition')) }
}

/** A form's fields and its file; the document knows the fields, not the form that carries them. */
function formOf<T>(file: File, fields: Record<string, string> = {}): T {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  return form as unknown as T
}

export function setTemplateFile(source: string, file: File) {
  const body = formOf<{ file: string; source: string }>(file, { source })
  return said(api.POST('/api/feedback/templates/file', { body }))
}

/** The superior's own file, filled with nobody's row. */
export async function tryTemplateFile(file: File): Promise<{ blob: Blob; name: string }> {
  const body = formOf<{ file: string }>(file)
  const { data, response } = await api.POST('/api/feedback/templates/preview/file', { body, parseAs: 'blob' })
  return { blob: data as unknown as Blob, name: fileName(response.headers.get('Content-Disposition')) }
}
