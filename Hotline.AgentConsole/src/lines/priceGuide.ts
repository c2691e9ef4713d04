import type { ServiceType } from '../api/types'
import type { Name } from '../words/language'
import { yuan } from '../words/money'

type Unit = Name | string

/** Units that the register writes in Chinese alone. */
const units: Record<string, Name> = {
  次: { zh: '次', en: 'job' }, 小时: { zh: '小时', en: 'hour' }, 月: { zh: '月', en: 'month' }, 件: { zh: '件', en: 'piece' }, 平方米: { zh: '平方米', en: 'm²' },
}

/** "¥60–200 / 次"; empty when the service has no guide. */
export function priceGuide(service: Omit<ServiceType, 'unit'> & { unit: Unit }, name: (name: Unit) => string): string {
  const { priceMinFen: low, priceMaxFen: high } = service
  if (low === null && high === null) return ''
  const range = low !== null && high !== null && low !== high ? `${yuan(low)}–${yuan(high).slice(1)}` : yuan((high ?? low)!)
  const unit = name(typeof service.unit === 'string' ? (units[service.unit] ?? service.unit) : service.unit)
  return unit ? `${range} / ${unit}` : range
}
