/** A number as people read it aloud: "142 0003 0001", "0571-0009 0001"; anything else stays as it is. */
export function spokenPhone(phone: string | null | undefined): string {
  if (!phone) return ''
  const local = phone.replace(/^\+86/, '')
  if (/^1\d{10}$/.test(local)) return `${local.slice(0, 3)} ${local.slice(3, 7)} ${local.slice(7)}`
  if (phone.startsWith('+86') && /^\d{10,11}$/.test(local)) return `0${local.slice(0, 3)}-${local.slice(3, 7)} ${local.slice(7)}`
  return phone
}
