// How the console is built and served while it is being written.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Centres keep machines for years: Chromium 90 is still parsed, Chromium 99 is what we test against.
const OLDEST_BROWSER = ['chrome90', 'firefox90', 'safari15']

export default defineConfig({
  plugins: [react()],
  build: { target: OLDEST_BROWSER, cssTarget: 'chrome90', sourcemap: false, manifest: true },
  server: {
    host: '127.0.0.1',
    port: 5181,
    proxy: { '/api': process.env.FANZHA_SERVER ?? 'http://127.0.0.1:8080' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
