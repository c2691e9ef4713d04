import { Route, Routes } from 'react-router'
import { CalendarEditor, NewCalendar } from './CalendarEditor'
import { CalendarList } from './CalendarList'
import { CalendarPage } from './CalendarPage'

/** Service hours: all calendars, one, and changing one. */
export default function CalendarsPage() {
  return (
    <Routes>
      <Route index element={<CalendarList />} />
      <Route path="new" element={<NewCalendar />} />
      <Route path=":code" element={<CalendarPage />} />
      <Route path=":code/edit" element={<CalendarEditor />} />
    </Routes>
  )
}
