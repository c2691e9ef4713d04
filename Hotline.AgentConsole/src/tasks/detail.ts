const named = /^([a-z][a-z-]*): /

/** A hazard's detail begins with its code ("gas: …"): people read its name instead. */
export function detailOf(task: { kind: string; detail: string }, hazards: Record<string, string>): string {
  if (task.kind !== 'HazardAlarm') return task.detail
  return task.detail.replace(named, (all, code: string) => (hazards[code] ? `${hazards[code]} · ` : all))
}
