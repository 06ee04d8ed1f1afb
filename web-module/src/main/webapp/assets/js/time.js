// How long ago things were, in the few letters a card has room for. The same rule as on the server.

import { all } from './core.js';
import { say } from './texts.js';

const lang = document.documentElement.lang;
const zone = document.getElementById('app')?.dataset.zone;
const shortDay = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: zone });
const hourFormat = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: zone });
const dayKey = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });

export function shortly(at) {
  const minutes = Math.max(0, Math.floor((Date.now() - at) / 60000));
  if (minutes < 1) return say('general_live.time.now');
  if (minutes < 60) return say('general_live.time.minutes', minutes);
  if (minutes < 1440) return say('general_live.time.hours', Math.floor(minutes / 60));
  if (minutes < 10080) return say('general_live.time.days', Math.floor(minutes / 1440));
  return shortDay.format(at);
}

const longDay = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });

const clock = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: zone });

/** A time to come, as people make appointments. */
export function until(at) {
  const days = Math.round((Date.parse(day(at)) - Date.parse(day(Date.now()))) / 86400000);
  if (days === 0) return say('general_live.time.until.today', clock.format(at));
  if (days === 1) return say('general_live.time.until.tomorrow', clock.format(at));
  const near = day(at).slice(0, 4) === day(Date.now()).slice(0, 4);
  return say('general_live.time.until.date', (near ? shortDay : longDay).format(at), clock.format(at));
}

const wallClock = new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });

/** Day and hour in the account's zone, as a field for both takes them: 2026-11-30T09:00. */
export const local = (at) => `${dayKey.format(at)}T${wallClock.format(at)}`;

export const hour = (at) => hourFormat.format(at);
export const day = (at) => dayKey.format(at);

setInterval(() => {
  for (const time of all('.card-time')) time.textContent = shortly(Date.parse(time.dateTime));
}, 30000);
