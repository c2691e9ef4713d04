import { words } from '../words/language'

export const accountWords = words({
  zh: {
    signIn: '登录', signOut: '退出登录', userName: '账号', password: '密码',
    welcome: '一个号码，接住每一件小事', lead: '来电、短信与上门求助，在这里登记、派单、跟进、回访。',
    demo: '演示账号', demoHint: '点一下即可填入（密码 hotline-demo）',
    presence: { Available: '可接听', Busy: '忙碌', Away: '离开', Offline: '离线' },
    presenceTitle: '我的状态',
    role: { Agent: '话务员', Supervisor: '督导', Administrator: '管理员', Merchant: '商户' },
  },
  en: {
    signIn: 'Sign in', signOut: 'Sign out', userName: 'User name', password: 'Password',
    welcome: 'One number for every small emergency', lead: 'Calls, texts and walk-ins: recorded, dispatched, followed and closed here.',
    demo: 'Demo accounts', demoHint: 'Click one to fill it in (password hotline-demo)',
    presence: { Available: 'Available', Busy: 'Busy', Away: 'Away', Offline: 'Offline' },
    presenceTitle: 'My presence',
    role: { Agent: 'Agent', Supervisor: 'Supervisor', Administrator: 'Administrator', Merchant: 'Merchant' },
  },
})
