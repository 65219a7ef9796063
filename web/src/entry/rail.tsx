// The rail: only what exists, with what waits behind it.
import {
  AlertOutlined,
  BarChartOutlined,
  CloudUploadOutlined,
  ClusterOutlined,
  FileExclamationOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDeskCounts } from '../features/dissuasion/queries'
import { useQuarantine } from '../features/warning/quarantine'
import { mayEnter } from './places'
import { useSignedIn } from './session'

const PLACES = [
  { id: 'desk', Icon: AlertOutlined },
  { id: 'upload', Icon: CloudUploadOutlined },
  { id: 'quarantine', Icon: FileExclamationOutlined },
  { id: 'sources', Icon: ClusterOutlined },
  { id: 'templates', Icon: ProfileOutlined },
  { id: 'figures', Icon: BarChartOutlined },
  { id: 'settings', Icon: SettingOutlined },
] as const

export function Rail() {
  const { t } = useTranslation('entry')
  const { roles } = useSignedIn().officer
  const desk = useDeskCounts(mayEnter('desk', roles))
  const quarantine = useQuarantine(mayEnter('quarantine', roles))
  const counts: Partial<Record<(typeof PLACES)[number]['id'], number>> = {
    desk: desk.data?.steps.find((one) => one.step === 'CALL')?.open,
    quarantine: quarantine.data?.length,
  }
  return (
    <nav className="rail" aria-label={t('rail')}>
      {PLACES.filter(({ id }) => mayEnter(id, roles)).map(({ id, Icon }) => (
        <NavLink key={id} to={`/${id}`}>
          <Icon aria-hidden />
          {!!counts[id] && <b className="num">{counts[id] > 999 ? '999+' : counts[id]}</b>}
          <span>{t(`nav.${id}`)}</span>
        </NavLink>
      ))}
    </nav>
  )
}
