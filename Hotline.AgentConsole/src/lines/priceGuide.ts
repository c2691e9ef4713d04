import type { ServiceType } from '../api/types'
import type { Name } from '../words/language'
import { yuan } from '../words/money'

type Unit = Name | string

/** "¥60–200 / 次"; empty when the service has no guide. */
export function priceGuide(service: Omit<ServiceType, 'unit'> & { unit: Unit }, name: (name: Unit) => string): string {
  const { priceMinFen: low, priceMaxFen: high } = service
  if (low === null && high === null) return ''
  const range = low !== null && high !== null && low !== high ? `${yuan(low)}–${yuan(high).slice(1)}` : yuan((high ?? low)!)
  const unit = name(service.unit)
  return unit ? `${range} / ${unit}` : range
}
