import type { CallerFound } from '../api/types'

/** The language that this caller asked for before, or reads: a proposal for the next ticket. Empty for Mandarin, which everybody is sent who asks for nothing. */
export const languageOf = (caller: Pick<CallerFound, 'dialect' | 'language'>): string => caller.dialect ?? (caller.language === 'zh' ? '' : caller.language)
