import { words } from './language'

export const commonWords = words({
  zh: {
    product: '职工热线',
    tagline: '城区职工生活服务热线 · 调度台',
    save: '保存', cancel: '取消', confirm: '确定', close: '关闭', back: '返回', retry: '重试', more: '更多',
    search: '搜索', all: '全部', none: '无', unknown: '未知', loading: '正在读取…', optional: '选填',
    failed: '没有成功', noConnection: '连不上服务器，请检查网络后再试。', done: '已完成',
    somebody: '未留名',
  },
  en: {
    product: 'Workers’ Hotline',
    tagline: 'Worker-service hotline of the district · dispatch desk',
    save: 'Save', cancel: 'Cancel', confirm: 'OK', close: 'Close', back: 'Back', retry: 'Try again', more: 'More',
    search: 'Search', all: 'All', none: 'None', unknown: 'Unknown', loading: 'Loading…', optional: 'optional',
    failed: 'That did not work', noConnection: 'The server cannot be reached. Check the network and try again.', done: 'Done',
    somebody: 'No name given',
  },
})
