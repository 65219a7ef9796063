// Who is signed in: asked once, again whenever the server no longer knows us.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect } from 'react'
import { askSession, SESSION } from '../api/calls'
import { onSignedOut } from '../api/client'
import { problemOf } from '../api/problem'
import type { Session } from '../api/types'
import { correctClock } from '../ui/clock'

export const SessionContext = createContext<Session | null>(null)

export function useSignedIn(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('Nobody is signed in')
  return session
}

export function useSession() {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: SESSION,
    queryFn: async () => {
      try {
        const session = await askSession()
        correctClock(session.serverTime)
        return { session, told: {} }
      } catch (error) {
        const problem = problemOf(error)
        if (problem?.status !== 401) throw error
        return { session: null, told: problem.body }
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    // Asked only when we thought we were in: the sign-in page itself lives on 401.
    onSignedOut(() => {
      const known = queries.getQueryData<{ session: Session | null }>(SESSION)
      if (known?.session) void queries.resetQueries({ queryKey: SESSION })
    })
  }, [queries])
  return query
}
