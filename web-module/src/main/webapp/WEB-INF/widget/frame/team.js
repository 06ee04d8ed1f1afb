/** The people on the other side: faces, whether somebody is there, how long answers usually take. */
import { avatar, h } from './dom.js';
import { say } from './words.js';

const FACES = 4;
const LAST_MINUTE = 24 * 60 - 1;

/** Overlapping faces, those who are there first. */
export function faces(team, size) {
  const here = [...team].sort((one, other) => isOnline(other) - isOnline(one)).slice(0, FACES);
  return h('span', { class: 'faces' }, here.map((person) => avatar(person, size)));
}

export function isOnline(person) {
  return person.availability_status === 'online';
}

export function someoneIsThere(team, website) {
  return isOpen(website) && team.some(isOnline);
}

/** Whether it is within the inbox's business hours, by the clock of its own place; always, where it keeps none. */
export function isOpen(website, now = new Date()) {
  if (!website.working_hours_enabled) return true;
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: website.timezone, hourCycle: 'h23', weekday: 'short', hour: 'numeric', minute: 'numeric' });
  const { weekday, hour, minute } = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  const today = website.working_hours[['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday)];
  if (today.closed_all_day || today.open_all_day) return today.open_all_day;
  const time = Number(hour) * 60 + Number(minute);
  const closes = today.close_hour * 60 + today.close_minutes;
  return time >= today.open_hour * 60 + today.open_minutes && (time < closes || closes === LAST_MINUTE);
}

/** «Estamos conectados» or «Estamos ausentes no momento», in the site's own words where it has some. */
export function presence(here, settings) {
  if (here) return settings.availableMessage || say('team.online');
  return settings.unavailableMessage || say('team.away');
}

export function replyTime(website) {
  if (!isOpen(website)) return '';
  const known = ['in_a_few_minutes', 'in_a_few_hours', 'in_a_day'];
  return known.includes(website.reply_time) ? say('reply_time.' + website.reply_time) : '';
}

/** A dot whose shape, not only its colour, says whether somebody is there. */
export function dot(online) {
  return h('span', { class: online ? 'dot is-online' : 'dot', 'aria-hidden': 'true' });
}
