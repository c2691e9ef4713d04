import { words } from '../words/language'

export const demoWords = words({
  zh: {
    live: '让城区活起来',
    hint: '演示：让模拟的居民和商户活动 5 分钟，会有短信进来、商户接单、师傅上门。',
    running: '城区活动中',
    started: '模拟居民和商户已开始活动，请看队列。',
  },
  en: {
    live: 'Let the district live',
    hint: 'Demo: simulated residents and merchants act for 5 minutes: texts come in, offers are accepted, technicians arrive.',
    running: 'The district is alive',
    started: 'Simulated residents and merchants are at it. Watch the queue.',
  },
})
