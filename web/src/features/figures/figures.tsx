// The figures of one day; each opens to the rows it is made of.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Figure } from '../../api/types'
import { serverNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Page } from '../../ui/page'
import { dayOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { FigureRows } from './figureRows'
import './figures.css'

const REFRESH_MS = 30_000

export function Figures({ beside }: { beside?: ReactNode }) {
  const { t } = useTranslation('figures')
  const today = dayOf(new Date(serverNow()).toISOString())
  const [day, setDay] = useState(today)
  const [open, setOpen] = useState<Figure['code'] | null>(null)
  const query = useQuery({
    queryKey: ['figures', day],
    queryFn: () => said(api.GET('/api/figures', { params: { query: { day } } })),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  })
  const picker = (
    <label className="figures-day">
      {t('day')}
      <input
        type="date"
        max={today}
        value={day}
        onChange={(event) => event.target.value && setDay(event.target.value)}
      />
    </label>
  )
  return (
    <Page title={t('title')} note={t('note')} tools={picker}>
      <Loaded query={query} empty={t('noFigures')}>
        {(figures) => (
          <div className="figures">
            {figures.map((figure) => (
              <FigureTile
                key={figure.code}
                figure={figure}
                open={open === figure.code}
                onOpen={() => setOpen(open === figure.code ? null : figure.code)}
              />
            ))}
          </div>
        )}
      </Loaded>
      {open && <FigureRows code={open} day={day} onClose={() => setOpen(null)} />}
      {beside}
    </Page>
  )
}

function FigureTile({ figure, open, onOpen }: { figure: Figure; open: boolean; onOpen: () => void }) {
  const code = useCode('figures')
  const bad = figure.code === 'OVERDUE' && figure.value > 0
  return (
    <button
      type="button"
      className={bad ? 'figure figure-bad num' : 'figure num'}
      aria-expanded={open}
      data-figure={figure.code}
      onClick={onOpen}
    >
      <span>{code('code', figure.code)}</span>
      <b>{figure.value}</b>
    </button>
  )
}
