/** The mark: the hotline is the bridge between resident and merchant. */
export function Bridge({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#1d6a5d" />
      <path d="M5 21.5c2.2-6.6 6.2-10 11-10s8.8 3.4 11 10" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M11.2 21.5c.9-3 2.6-4.5 4.8-4.5s3.9 1.5 4.8 4.5" fill="none" stroke="#a5cabd" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="16" cy="7" r="2" fill="#f9ebc9" />
      <path d="M5 25.2h22" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" opacity=".55" />
    </svg>
  )
}
