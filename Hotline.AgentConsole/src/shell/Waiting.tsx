import { Spin } from 'antd'

export function Waiting() {
  return (
    <div style={{ display: 'grid', placeItems: 'center', minHeight: '60vh' }} role="status" aria-busy="true">
      <Spin delay={150} />
    </div>
  )
}
