// The console begins here: words first, then the page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { watchHands } from '../api/hand'
import { onServerTime } from '../api/live'
import { Problem } from '../api/problem'
import { correctClock } from '../ui/clock'
import '../ui/tokens.css'
import { router } from './routes'
import { setLanguage } from './words'

const STALE_MS = 5_000
const TRIES_MAX = 2

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_MS,
      // A refusal will not change by asking again; a broken line may.
      retry: (failures, error) => !(error instanceof Problem) && failures < TRIES_MAX,
    },
  },
})

onServerTime(correctClock)
watchHands(window)

void setLanguage().then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
})
