// Shows what a push service brings, also when no page of the console is open, and leads to it.

const HOME = /^\/app\/accounts\/\d+\//;

/** Within the console only, whatever a message says. */
function place(url) {
  const address = new URL(url, self.location.origin);
  return address.origin === self.location.origin && HOME.test(address.pathname) ? address.href : self.location.origin + '/app/accounts';
}

async function show(event) {
  const { title, body, tag, url } = event.data.json();
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Whoever looks at the console of this account is told by it.
  const account = HOME.exec(new URL(place(url)).pathname)?.[0];
  if (account && windows.some((window) => window.focused && new URL(window.url).pathname.startsWith(account))) return;
  await self.registration.showNotification(title, { body, tag, data: { url: place(url) } });
}

async function open(notification) {
  const { url } = notification.data;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((window) => new URL(window.url).pathname === new URL(url).pathname);
  if (there) await there.focus();
  else await self.clients.openWindow(url);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(show(event)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification));
});
