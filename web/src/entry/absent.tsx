// An address without a page.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export function Absent() {
  const { t } = useTranslation('entry')
  return (
    <p className="loaded">
      {t('absent')}
      <Link to="/desk">{t('toDesk')}</Link>
    </p>
  )
}
