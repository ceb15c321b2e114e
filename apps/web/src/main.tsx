import '@atrium/ui/tokens.css';
import '@atrium/ui/ui.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startServiceWorker } from './app/new-version/service-worker.js';
import { followTheme } from './shared/theme.js';
import { startTexts } from './shared/texts.js';

followTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
await startTexts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Without it the app works as well, only not without a network.
if (import.meta.env.PROD) void startServiceWorker().catch(() => undefined);
