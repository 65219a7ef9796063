// How often a source is expected, and in which hours; set on the spot.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Source } from '../../api/types'
import { SOURCES } from './queries'

const DAY_MINUTES = 1440

function wall(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function minuteOf(text: string): number | null {
  const parts = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN
  return minute >= 0 && minute <= DAY_MINUTES ? minute : null
}

export function Expected({ source, maySet }: { source: Source; maySet: boolean }) {
  const { t } = useTranslation('source')
  const { expected } = source
  if (maySet) return <Form source={source} />
  if (!expected) return <>—</>
  return (
    <>
      {t('everyIn', {
        every: expected.everyMinutes,
        from: wall(expected.fromMinute),
        until: wall(expected.untilMinute),
      })}
    </>
  )
}

function Form({ source }: { source: Source }) {
  const { t } = useTranslation('source')
  const queries = useQueryClient()
  const { expected } = source
  const [every, setEvery] = useState<number | null>(expected?.everyMinutes ?? null)
  const [from, setFrom] = useState(wall(expected?.fromMinute ?? 0))
  const [until, setUntil] = useState(wall(expected?.untilMinute ?? DAY_MINUTES))
  const hours = { fromMinute: minuteOf(from), untilMinute: minuteOf(until) }
  const right = every === null || (hours.fromMinute !== null && hours.untilMinute !== null)
  const save = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/sources/expectations', {
          body: {
            source: source.name,
            everyMinutes: every ?? undefined,
            fromMinute: hours.fromMinute ?? undefined,
            untilMinute: hours.untilMinute ?? undefined,
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: SOURCES }),
  })
  return (
    <form
      className="expected"
      data-source={source.name}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {t('every')}
      <InputNumber
        min={1}
        max={10080}
        aria-label={t('everyOf', { name: source.name })}
        value={every}
        onChange={setEvery}
      />
      {t('minutes')}
      <Input aria-label={t('from')} value={from} onChange={(event) => setFrom(event.target.value)} />–
      <Input aria-label={t('until')} value={until} onChange={(event) => setUntil(event.target.value)} />
      <Button htmlType="submit" size="small" disabled={!right} loading={save.isPending}>
        {t('save')}
      </Button>
      <output>
        {save.isSuccess && t('saved')}
        {save.error?.message}
      </output>
    </form>
  )
}
