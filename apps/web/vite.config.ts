import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { filesThatOpenOffline } from './precache.js';

/** The api to which `npm run dev` passes what is not a page. */
const api = process.env.ATRIUM_API_URL ?? 'http://127.0.0.1:3000';

const outDir = join(import.meta.dirname, 'dist');

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // A new version waits until somebody loads it: no page is ever reloaded under a person (src/app/new-version).
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Atrium',
        short_name: 'Atrium',
        display: 'standalone',
        start_url: '/',
        background_color: '#edefee',
        theme_color: '#edefee',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        manifestTransforms: [
          (entries) => {
            // A build that failed gets here too, and its own error is the one to show.
            if (!existsSync(outDir)) return { manifest: [] };
            const files = filesThatOpenOffline(outDir);
            return { manifest: entries.filter(({ url }) => files.has(url)) };
          },
        ],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|health|robot|cgi-bin|open-apis|services|hooks)(\/|$)/],
      },
    }),
  ],
  resolve: { conditions: ['atrium-source', 'module', 'browser', 'development|production'] },
  build: { manifest: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': { target: api, ws: true }, '/health': api } },
});
