import { expect, test } from 'vitest'
import { changedDays, dayBy, dayRuns, endOf, hoursOf, imported, monthGrid, sentHours, typedTime, versionOn, weekRuns, type Calendar, type DatedDay, type Hours, type Weekday } from './calendar'

const daily = (from: string, to: string, days: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) => days.map(day => ({ day, from, to }))
const day = (date: string, kind: DatedDay['kind'], more: Partial<DatedDay> = {}): DatedDay => ({ date, kind, windows: [], takesWindowsOf: null, name: '', provisional: false, ...more })

test('a week reads as runs of alike days', () => {
  expect(weekRuns(daily('12:00', '16:00'))).toEqual([{ days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], stretches: daily('12:00', '16:00', ['Monday']) }])
  const split = weekRuns([...daily('18:00', '21:00'), ...daily('09:00', '17:00', ['Saturday', 'Sunday'])])
  expect(split.map(run => run.days.length)).toEqual([5, 2])
  // A closed day between them parts two runs.
  expect(weekRuns(daily('09:00', '17:00', ['Monday', 'Wednesday'])).map(run => run.days)).toEqual([['Monday'], ['Wednesday']])
})

test('a stretch may cross midnight or last the whole day', () => {
  expect(endOf({ from: '18:00', to: '02:00' })).toBe(26 * 60)
  expect(endOf({ from: '00:00', to: '24:00' })).toBe(1440)
})

test('a date follows its exception before its weekday', () => {
  const hours: Hours = {
    windows: daily('09:00', '17:00'),
    exceptions: [day('2026-10-01', 'Closed'), day('2026-10-10', 'MakeUpWorkingDay', { takesWindowsOf: 'Friday' }), day('2026-10-12', 'Special', { windows: [{ from: '10:00', to: '12:00' }] })],
  }
  expect(dayBy(hours, '2026-10-01').stretches).toEqual([])
  expect(dayBy(hours, '2026-10-10').stretches.map(each => each.from)).toEqual(['09:00'])
  expect(dayBy(hours, '2026-10-12').stretches).toEqual([{ from: '10:00', to: '12:00' }])
  expect(dayBy(hours, '2026-10-11')).toEqual({ date: '2026-10-11', exception: null, stretches: [] })
})

test('a date follows the newest version in effect on it', () => {
  const calendar = { versions: [{ version: 3, effectiveFrom: '2027-01-01' }, { version: 2, effectiveFrom: '2026-06-01' }, { version: 1, effectiveFrom: '2000-01-01' }] } as Calendar
  expect([versionOn(calendar, '2027-01-01'), versionOn(calendar, '2026-12-31'), versionOn(calendar, '1999-01-01')].map(each => each.version)).toEqual([3, 2, 1])
})

test('a month is drawn in whole weeks from Monday on', () => {
  const november = monthGrid(2026, 11)
  expect(november).toHaveLength(6)
  expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(november[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
  expect(monthGrid(2027, 2).flat().filter(Boolean)).toHaveLength(28)
  expect(monthGrid(2028, 2).flat().filter(Boolean)).toHaveLength(29)
})

test('two drafts differ by the days that were added, changed and dropped', () => {
  const before = [day('2027-01-01', 'Closed'), day('2027-02-05', 'Closed', { provisional: true })]
  const after = [day('2027-02-05', 'Closed'), day('2027-02-06', 'Closed')]
  expect(changedDays(before, after).map(each => [each.date, Boolean(each.before), Boolean(each.after)])).toEqual([['2027-01-01', true, false], ['2027-02-05', true, true], ['2027-02-06', false, true]])
})

test('a file of holidays changes only its own days in a draft', () => {
  const stored = [day('2027-01-01', 'Closed'), day('2027-02-05', 'Closed', { provisional: true }), day('2027-02-09', 'Closed', { provisional: true })]
  const special = day('2027-02-07', 'Special', { windows: [{ from: '09:00', to: '12:00' }] })
  // The draft closes no longer on New Year, names a day that the file does not touch, has special hours of its own, and a row without a date.
  const draft = [day('2027-02-05', 'Closed', { provisional: true }), day('2027-02-09', 'Closed', { name: '初四' }), special, day('', 'Closed')]
  const file = [day('2027-01-01', 'Closed'), day('2027-02-05', 'Closed'), day('2027-02-06', 'Closed'), day('2027-02-07', 'Closed'), day('2027-02-09', 'Closed', { provisional: true })]
  const found = imported(stored, draft, file)
  expect(found.changes.map(each => [each.date, each.before?.provisional])).toEqual([['2027-02-05', true], ['2027-02-06', undefined]])
  expect(found.kept).toBe(1)
  expect(found.days).toEqual([day('', 'Closed'), day('2027-02-05', 'Closed'), day('2027-02-06', 'Closed'), special, day('2027-02-09', 'Closed', { name: '初四' })])
  // Places stay while no day is added.
  expect(imported(stored, draft, file.slice(0, 2)).days.map(each => each.date)).toEqual(['2027-02-05', '2027-02-09', '2027-02-07', ''])
})

test('hours come back from the server as they were sent, windows only where a day may have some', () => {
  const hours: Hours = { windows: daily('09:00', '17:00', ['Monday']), exceptions: [day('2026-10-01', 'Closed', { windows: [{ from: '1', to: '2' }], takesWindowsOf: 'Friday' })] }
  const sent = sentHours(hours)
  expect(sent.exceptions[0]).toMatchObject({ windows: null, takesWindowsOf: null })
  expect(hoursOf(sent)).toEqual({ ...hours, exceptions: [day('2026-10-01', 'Closed')] })
  // A day whose date is still empty is sent as missing, so that the server names the field.
  expect(sentHours({ windows: [], exceptions: [day('', 'Closed')] }).exceptions[0]!.date).toBeNull()
})

test('days in a row with one name are one line', () => {
  const runs = dayRuns([day('2026-10-03', 'Closed', { name: '国庆' }), day('2026-10-01', 'Closed', { name: '国庆' }), day('2026-10-02', 'Closed', { name: '国庆' }), day('2026-10-04', 'Closed', { name: '中秋' })])
  expect(runs.map(run => [run.from, run.to])).toEqual([['2026-10-01', '2026-10-03'], ['2026-10-04', '2026-10-04']])
})

test('a time is understood as it is typed', () => {
  expect(['7', '730', '1930', '7:30', '07：30', '21.00', '24'].map(typedTime)).toEqual(['07:00', '07:30', '19:30', '07:30', '07:30', '21:00', '24:00'])
  expect(['', 'noon', '7:3'].map(typedTime)).toEqual(['', 'noon', '7:3'])
})
