let context: AudioContext | undefined

/** Two rising tones. A browser that was never clicked stays silent; the banner does not depend on it. */
export function ring(): void {
  if (!navigator.userActivation?.hasBeenActive) return
  try {
    context ??= new AudioContext()
    const from = context.currentTime
    for (const [at, hertz] of [[0, 740], [0.22, 988], [0.44, 740], [0.66, 988]] as const) {
      const tone = context.createOscillator()
      const volume = context.createGain()
      tone.frequency.value = hertz
      tone.type = 'triangle'
      volume.gain.setValueAtTime(0.0001, from + at)
      volume.gain.exponentialRampToValueAtTime(0.25, from + at + 0.03)
      volume.gain.exponentialRampToValueAtTime(0.0001, from + at + 0.2)
      tone.connect(volume).connect(context.destination)
      tone.start(from + at)
      tone.stop(from + at + 0.22)
    }
  } catch {
    // No sound device.
  }
}
