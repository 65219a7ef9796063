// The look of every page before signing in.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../ui/words'
import './door.css'

export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('office')
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <main className="door">
      <div className="door-card">
        <header>
          <img src="/shield.svg" alt="" width="32" height="32" />
          <h1>{title}</h1>
          <Button size="small" type="text" lang={other} onClick={() => choose(other)}>
            {other === 'en' ? 'English' : t('toChinese')}
          </Button>
        </header>
        {children}
        <p className="door-lawful">{t('lawful')}</p>
      </div>
    </main>
  )
}
