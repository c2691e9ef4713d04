import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { download } from '../api/http'
import { useComplain } from '../tickets/ticket'

interface DownloadProps {
  path: string
  /** The name under which it is kept. */
  file: string
  label: string
}

/** Hands out a table as a file. */
export function Download({ path, file, label }: DownloadProps) {
  const table = useMutation({ mutationFn: () => download(path, file), onError: useComplain() })
  return <Button icon={<DownloadOutlined />} loading={table.isPending} onClick={() => table.mutate()}>{label}</Button>
}
