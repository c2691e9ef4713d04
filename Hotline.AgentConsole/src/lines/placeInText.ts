import type { Place } from '../api/types'

const plain = (text: string) => text.toLowerCase().replace(/[\s，,。.·#号]/g, '')

/** The place that a text names: the longest name of the gazetteer that it holds. Nicknames count as names. */
export function placeInText(text: string, places: readonly Place[]): Place | undefined {
  const within = plain(text)
  if (within.length < 2) return undefined
  let best: Place | undefined
  let length = 1
  for (const place of places)
    for (const name of [place.name.zh, place.name.en]) {
      const sought = plain(name)
      if (sought.length > length && within.includes(sought)) {
        best = place
        length = sought.length
      }
    }
  return best
}

/** The place itself, or what a nickname stands for. */
export function properPlace(place: Place, places: readonly Place[]): Place {
  if (place.kind !== 'Nickname' || !place.parent) return place
  return places.find(each => each.code === place.parent) ?? place
}
