// Which page stands at which address. route.lazy lets the router load shell and page side by side.
import type { ComponentType } from 'react'
import { createBrowserRouter, redirect } from 'react-router'
import { Broken } from './broken'

const page =
  <P extends object>(load: () => Promise<ComponentType<P>>) =>
  async () => ({ Component: await load() })
const nothingYet = () => null

export const router = createBrowserRouter([
  {
    path: '/',
    HydrateFallback: nothingYet,
    ErrorBoundary: Broken,
    lazy: page(async () => (await import('./shell')).Shell),
    children: [
      { index: true, loader: () => redirect('/desk'), Component: nothingYet },
      { path: 'desk', lazy: page(async () => (await import('./deskPage')).DeskPage) },
      { path: 'upload', lazy: page(async () => (await import('../features/warning/upload')).Upload) },
      {
        path: 'quarantine',
        lazy: page(async () => (await import('../features/warning/quarantine')).Quarantine),
      },
      { path: 'sources', lazy: page(async () => (await import('./sourcesPage')).SourcesPage) },
      { path: 'templates', lazy: page(async () => (await import('./templatesPage')).TemplatesPage) },
      { path: 'figures', lazy: page(async () => (await import('./figuresPage')).FiguresPage) },
      { path: 'people', lazy: page(async () => (await import('../features/people/found')).Found) },
      { path: 'people/:id', lazy: page(async () => (await import('../features/people/person')).Person) },
      { path: 'settings', lazy: page(async () => (await import('../features/office/settings')).Settings) },
      { path: '*', lazy: page(async () => (await import('./absent')).Absent) },
    ],
  },
])
