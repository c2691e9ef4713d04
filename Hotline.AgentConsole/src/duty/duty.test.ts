import { expect, test } from 'vitest'
import { errorsFor, inPlaces, moved } from './duty'

test('people change places, and what is wrong with one is found by place', () => {
  const persons = inPlaces([{ duty: 'Supervisors', name: '督导', phone: '1' }, { duty: 'OnCall', name: '老陈', phone: '2' }, { duty: 'OnCall', name: '小陆', phone: null }, { duty: null, name: '谁', phone: '4' }])
  expect(persons.map(each => each.name)).toEqual(['督导', '老陈', '小陆'])
  expect(moved(persons, 1, 2).map(each => each.name)).toEqual(['督导', '小陆', '老陈'])
  expect(errorsFor({ 'persons[2].phone': ['A phone number that can be rung.'] }, 2)).toEqual({ name: undefined, phone: 'A phone number that can be rung.' })
})
