import { MutationCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { App as Antd } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { BrowserRouter } from 'react-router'
import { SignedIn, useMaybeMe } from './accounts/me'
import { onSignedOut } from './api/http'
import { Problem } from './api/problem'
import { DesignProvider } from './design/theme'
import { Broken } from './shell/Broken'
import { Waiting } from './shell/Waiting'
import { LanguageProvider, useLanguage } from './words/language'

const SignIn = lazy(() => import('./accounts/SignIn'))
const Shell = lazy(() => import('./shell/Shell'))

const isRefusal = (failure: unknown) => failure instanceof Problem && failure.status >= 400 && failure.status < 500

function makeQueries() {
  return new QueryClient({
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: {
        // A refusal will be repeated; only the net and a stumbling server deserve another try.
        retry: (count, failure) => !isRefusal(failure) && count < 2,
        refetchOnWindowFocus: false,
        staleTime: 10_000,
      },
      mutations: { retry: false },
    },
  })
}

function Desk() {
  const me = useMaybeMe()
  const queries = useQueryClient()
  const { language } = useLanguage()
  // Histories come in the reader's language.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['ticket'] }), [queries, language])
  useEffect(() => onSignedOut(() => queries.setQueryData(['me'], null)), [queries])
  if (me.isPending) return <Waiting />
  if (me.isError) return <Broken failure={me.error} retry={() => void me.refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      {me.data ? (
        <SignedIn value={me.data}>
          <Shell />
        </SignedIn>
      ) : (
        <SignIn />
      )}
    </Suspense>
  )
}

export function App() {
  const [queries] = useState(makeQueries)
  return (
    <LanguageProvider>
      <DesignProvider>
        <QueryClientProvider client={queries}>
          <Antd component={false} message={{ maxCount: 3 }}>
            <BrowserRouter>
              <Desk />
            </BrowserRouter>
          </Antd>
        </QueryClientProvider>
      </DesignProvider>
    </LanguageProvider>
  )
}
