import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const host = process.env.HOTLINE_URL ?? 'http://127.0.0.1:5080'

/** The pages that the server renders use the console's design tokens, so these keep one address without a hash. */
function designTokens(): Plugin {
  const file = new URL('./src/design/tokens.css', import.meta.url)
  return {
    name: 'design-tokens',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'design/tokens.css', source: readFileSync(file, 'utf8') })
    },
    configureServer(server) {
      server.middlewares.use('/design/tokens.css', (_request, response) => {
        response.setHeader('Content-Type', 'text/css')
        response.end(readFileSync(file, 'utf8'))
      })
    },
  }
}

/** Lists every file of the pages, so that the desk can bring them into the browser's cache one by one. */
function listPages(): Plugin {
  return {
    name: 'list-pages',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter(file => /^assets\/.*\.(js|css)$/.test(file))
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(files.sort().map(file => `/${file}`)) })
    },
  }
}

export default defineConfig({
  plugins: [react(), designTokens(), listPages()],
  build: {
    outDir: 'wwwroot',
    emptyOutDir: true,
    manifest: 'console.manifest.json',
    // Chromium 109 is the last one for the Windows 7 machines still found at service desks.
    target: ['chrome109', 'safari16', 'firefox115'],
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: {
      '/api': { target: host },
      '/live': { target: host, ws: true },
    },
  },
})
