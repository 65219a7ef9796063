// What is asked about sources, and how fresh it must be.
import { useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'

const REFRESH_MS = 30_000

export const SOURCES = ['sources'] as const

export function useSources() {
  return useQuery({
    queryKey: [...SOURCES, 'list'],
    queryFn: () => said(api.GET('/api/sources')),
    refetchInterval: REFRESH_MS,
  })
}

export function useDay(day: string) {
  return useQuery({
    queryKey: [...SOURCES, 'day', day],
    queryFn: () => said(api.GET('/api/sources/day', { params: { query: { day } } })),
    refetchInterval: REFRESH_MS,
  })
}

export function useAlarms(enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: [...SOURCES, 'alarms'],
    queryFn: () => said(api.GET('/api/sources/alarms')),
    refetchInterval: REFRESH_MS,
  })
}
