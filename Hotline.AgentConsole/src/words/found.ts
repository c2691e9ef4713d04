/** True when every word typed occurs somewhere in one of the texts, in any order and case: "漏 管" finds 水管漏水. */
export function isFound(typed: string, ...texts: string[]): boolean {
  const all = texts.join(' ').toLowerCase()
  return typed.toLowerCase().split(/\s+/).every(word => all.includes(word))
}
