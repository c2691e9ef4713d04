import { serverNow } from '../api/http'
import type { Language } from './language'

// The desk's days are the district's, whatever the machine's own zone is.
const district = 'Asia/Shanghai'
const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const timeZone = options.timeZone ?? district
  const key = `${language} ${name} ${timeZone}`
  let found = formats.get(key)
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale(language), { ...options, timeZone })))
  return found
}

const dayOf = (at: Date, timeZone?: string) => format('en', 'iso', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at)

const dayMs = 86_400_000
const aheadMs = 8 * 3_600_000

/** The district's day of an instant, as 2026-11-21. */
export const districtDay = (at: number): string => new Date(at + aheadMs).toISOString().slice(0, 10)

/** The first instant of a day of the district. */
export const dayStart = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - aheadMs).toISOString()

/** "11月21日 周六" for a day of the district. */
export function dayName(day: string, language: Language): { date: string; weekday: string } {
  const at = new Date(Date.parse(dayStart(day)) + dayMs / 2)
  return {
    date: format(language, 'dayOnly', language === 'zh' ? { month: 'numeric', day: 'numeric' } : { day: 'numeric', month: 'short' }).format(at),
    weekday: format(language, 'weekday', { weekday: 'short' }).format(at),
  }
}

/** "14:05" today, "11-21 14:05" on another day; by the district's clock unless another zone is named. */
export function clockTime(instant: string, language: Language, timeZone?: string): string {
  const at = new Date(instant)
  const time = format(language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
  if (dayOf(at, timeZone) === dayOf(new Date(serverNow()), timeZone)) return time
  const day = format(language, 'day', { ...(language === 'zh' ? { month: 'numeric', day: 'numeric' } : { day: 'numeric', month: 'short' }), timeZone }).format(at)
  return `${day} ${time}`
}

/** Date and time in full, for titles and the history. */
export function fullTime(instant: string, language: Language, timeZone?: string): string {
  return format(language, 'full', {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone,
  }).format(new Date(instant))
}

/** A local date as the server sends it, for people: "2月5日 周五", "Fri 5 Feb"; with its year when that is not this one. */
export function dateText(date: string, language: Language, today = dayOf(new Date(serverNow()))): string {
  const at = new Date(`${date}T12:00:00Z`)
  const isOtherYear = !today.endsWith(date.slice(0, 4))
  return format(language, isOtherYear ? 'dateYear' : 'date', {
    timeZone: 'UTC', weekday: 'short', month: language === 'zh' ? 'long' : 'short', day: 'numeric', year: isOtherYear ? 'numeric' : undefined,
  }).format(at)
}

export const monthName = (month: number, language: Language): string => format(language, 'month', { timeZone: 'UTC', month: 'long' }).format(new Date(Date.UTC(2026, month - 1, 15)))

/** A whole length of time in two units at most: "3 分 20 秒", "2 h 5 min". Negative lengths read as positive. */
export function lengthOf(ms: number, language: Language): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const [days, hours, minutes, rest] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const zh = language === 'zh'
  if (days > 0) return zh ? `${days} 天 ${hours} 时` : `${days} d ${hours} h`
  if (hours > 0) return zh ? `${hours} 时 ${minutes} 分` : `${hours} h ${minutes} min`
  return zh ? `${minutes} 分 ${rest} 秒` : `${minutes} min ${rest} s`
}

/** As on a stopwatch: "3:20", "2:05:09", "3 天" beyond a day. */
export function stopwatch(ms: number, language: Language): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const pad = (value: number) => String(value).padStart(2, '0')
  if (seconds >= 86400) {
    const days = Math.floor(seconds / 86400)
    const hours = Math.floor(seconds / 3600) % 24
    return language === 'zh' ? `${days}天${hours}时` : `${days}d ${hours}h`
  }
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

/** How long ago, in one unit: "刚刚", "5 分钟前", "2 h ago". */
export function ago(instant: string, now: number, language: Language): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60000)
  const zh = language === 'zh'
  if (minutes < 1) return zh ? '刚刚' : 'just now'
  if (minutes < 60) return zh ? `${minutes} 分钟前` : `${minutes} min ago`
  if (minutes < 1440) return zh ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(minutes / 60)} h ago`
  return zh ? `${Math.floor(minutes / 1440)} 天前` : `${Math.floor(minutes / 1440)} d ago`
}
