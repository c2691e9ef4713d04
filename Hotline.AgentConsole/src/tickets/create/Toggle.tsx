import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

/** Opens fields that are seldom needed. */
export function Toggle({ isOn, flip, children }: { isOn: boolean; flip(): void; children: ReactNode }) {
  return (
    <Button size="small" type="dashed" icon={isOn ? <MinusOutlined /> : <PlusOutlined />} aria-expanded={isOn} onClick={flip}>
      {children}
    </Button>
  )
}
