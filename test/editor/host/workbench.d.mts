import type { Browser, Page } from 'playwright-core';

export function openBrowserPage(options?: {
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
}): Promise<{ readonly browser: Browser; readonly page: Page }>;
