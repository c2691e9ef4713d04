import { expect, test } from 'vitest'
import { Problem } from './problem'
import { fieldSentence, problemSentence } from './refusals'

test('a Chinese desk reads refusals in Chinese, an English one as the server wrote them', () => {
  const refused = new Problem(409, { code: 'unseen', detail: 'Something happened to ticket 261121-0042 since you looked.' })
  expect(problemSentence(refused, 'zh')).toContain('新情况')
  expect(problemSentence(refused, 'en')).toBe('Something happened to ticket 261121-0042 since you looked.')
})

test('a code without words shows the server’s sentence', () => {
  expect(problemSentence(new Problem(409, { code: 'brand-new', detail: 'The moon is full.' }), 'zh')).toBe('The moon is full.')
})

test('what is wrong with fields is said for each', () => {
  expect(fieldSentence('At most 2,000 characters.', 'zh')).toBe('最多 2,000 个字。')
  expect(fieldSentence('Hours are known from 2000 to 2100.', 'zh')).toBe('服务时段只从 2000 年算到 2100 年。')
  expect(problemSentence(new Problem(400, { errors: { address: ['This field is needed.'] } }), 'zh')).toBe('这一栏必填。')
})
