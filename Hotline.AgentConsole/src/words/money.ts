/** Yuan from fen, without idle zeros: "¥80", "¥12.50". */
export function yuan(fen: number): string {
  return `¥${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}`
}
