import { useMemo } from 'react'
import { useLanguage, useWords } from '../words/language'
import { dateText } from '../words/time'
import { endOf, weekdays, weekRuns, type DatedDay, type Hours, type Stretch, type Weekday } from './calendar'
import { calendarWords } from './words'

/** Hours in words: "每天 07:00–21:00", "Mon–Fri 12:00–16:00". */
export function useHourPhrases() {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  return useMemo(() => {
    const stretch = (each: Stretch) => {
      if (each.from === '00:00' && each.to === '24:00') return w.allDay
      return `${each.from}–${endOf(each) > 1440 ? `${w.nextDay}${language === 'zh' ? '' : ' '}` : ''}${each.to}`
    }
    const stretches = (list: readonly Stretch[]) => list.map(stretch).join(w.and)
    const days = (run: readonly Weekday[]) => {
      if (run.length === weekdays.length) return w.everyDay
      return run.length > 2 ? w.between(w.day[run[0]!], w.day[run.at(-1)!]) : run.map(day => w.day[day]).join(w.and)
    }
    return {
      week: (hours: Pick<Hours, 'windows'>) => {
        const runs = weekRuns(hours.windows)
        const isAlways = runs.length === 1 && runs[0]!.days.length === weekdays.length && stretches(runs[0]!.stretches) === w.allDay
        return isAlways ? w.always24 : runs.map(run => `${days(run.days)} ${stretches(run.stretches)}`).join(language === 'zh' ? '，' : '; ') || w.never
      },
      /** What a special day is: "休息", "特别时段 07:00–18:00", "调休上班，按周五的时段". */
      day: (day: DatedDay) => {
        if (day.kind === 'Special') return `${w.kind.Special} ${stretches(day.windows)}`
        if (day.kind === 'MakeUpWorkingDay') return `${w.kind.MakeUpWorkingDay}${language === 'zh' ? '，' : ', '}${w.takes(w.day[day.takesWindowsOf ?? 'Monday'])}`
        return w.kind.Closed
      },
      date: (date: string) => dateText(date, language),
    }
  }, [w, language])
}
