// Search from anywhere by one key. What is searched stays out of the address.
import { SearchOutlined } from '@ant-design/icons'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { KeyCap } from '../ui/keycap'
import { useShortcuts } from '../ui/shortcuts'

export function Search() {
  const { t } = useTranslation('entry')
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useShortcuts([{ code: 'Slash', run: () => field.current?.focus() }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = text.trim()
    if (!q) return
    setText('')
    field.current?.blur()
    void navigate('/people', { state: { q } })
  }
  return (
    <search>
      <form className="search" onSubmit={submit}>
        <SearchOutlined aria-hidden />
        <input
          ref={field}
          aria-label={t('search')}
          placeholder={t('search')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <KeyCap dark>/</KeyCap>
      </form>
    </search>
  )
}
