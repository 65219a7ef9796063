// Plant: antd's scrolling table.
import { Table } from 'antd'

export const wrong = Table
