import { applyTheme } from '../dom/theme.js';
import { App } from './app.js';

applyTheme();
new App().start();
