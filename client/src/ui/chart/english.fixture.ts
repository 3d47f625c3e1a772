// Charts speak English in tests, with the catalogue's own words.
import { createTranslator } from 'use-intl/core';
import chart from '../../i18n/en/chart.json';
import { chartSay, type ChartSay } from './words/chart-say.ts';

/** The same translator as the page's, by another door. */
const t = createTranslator({ locale: 'en', messages: { chart }, namespace: 'chart', timeZone: 'UTC' }) as unknown as ChartSay['t'];

export const english: ChartSay = chartSay('en', t);
