// The tokens as antd understands them: its inputs must not look like guests.
import type { ThemeConfig } from 'antd'

const SANS =
  '"HarmonyOS Sans SC","PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif'

export const light: ThemeConfig = {
  token: {
    colorPrimary: '#1F4E96',
    colorInfo: '#1F4E96',
    colorError: '#C2302E',
    colorWarning: '#9A4A08',
    colorSuccess: '#1E7B4E',
    colorLink: '#1F4E96',
    colorText: '#17202E',
    colorTextSecondary: '#4A5668',
    colorTextTertiary: '#566275',
    colorTextPlaceholder: '#566275',
    colorBorder: '#C9D2DE',
    colorBorderSecondary: '#DDE3EB',
    colorBgLayout: '#EDF0F5',
    borderRadius: 4,
    fontSize: 13,
    fontFamily: SANS,
    controlHeight: 30,
    controlHeightSM: 24,
    // A desk answers at once; what fades cannot be read while it fades.
    motion: false,
  },
  components: {
    Segmented: { itemSelectedBg: '#1F4E96', itemSelectedColor: '#fff', trackBg: '#E6EAF0' },
    Button: { contentFontSizeLG: 15, fontWeight: 500 },
  },
}
