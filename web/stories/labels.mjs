// The words that the story expects to read, in both languages.
export const labels = {
  'zh-CN': {
    adds: '对账相符',
    dissuaded: '已劝阻',
    unreached: '未接通',
    noAnswer: '无人接听',
    closed: '已闭环',
    calling: '通话中',
    undo: '撤销',
    claimed: '签收',
    ticks: ['本人亲自接听', '已退出屏幕共享或会议', '确认没有转账'],
    feedback: ['劝阻结果', '预警编号', '姓名', '固定内容'],
    steps: ['电话联系', '短信提醒', '家属工作', '上门劝阻', '反馈回复', '回访宣传'],
  },
  en: {
    adds: 'It adds up',
    dissuaded: 'Dissuaded',
    unreached: 'Not reached',
    noAnswer: 'No answer',
    closed: 'Closed',
    calling: 'On call',
    undo: 'Undo',
    claimed: 'Claimed',
    ticks: ['She answered herself', 'Screen sharing or meeting is closed', 'Confirmed: no transfer was made'],
    feedback: ['Result', 'Warning number', 'Name', 'Fixed text'],
    steps: ['Phone call', 'SMS', 'Family', 'Door visit', 'Feedback', 'Return visit'],
  },
}
