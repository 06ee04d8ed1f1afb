/**
 * The frame's end of the bridge to the page. The page's origin was told in the address and is proven by the
 * browser: what is sent goes to that origin only, and what comes is heard only from that window and origin.
 */

const PREFIX = 'chatwoot-widget:';
const address = new URLSearchParams(location.search);
const listeners = {};

const host = originOf(address.get('host') || document.referrer);
export const isPopup = address.get('popup') === '1' || window.parent === window;
const peer = isPopup ? window.opener : window.parent;

function originOf(text) {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch (noAddress) {
    return null;
  }
}

/** Tells the page something; silent when there is no page to tell. */
export function tell(event, body) {
  if (!peer || !host) return;
  peer.postMessage(PREFIX + JSON.stringify({ ...body, event }), host);
}

/** Hears one kind of message of the page. */
export function hear(event, listener) {
  listeners[event] = listener;
}

window.addEventListener('message', (message) => {
  if (!peer || !host || message.source !== peer || message.origin !== host) return;
  if (typeof message.data !== 'string' || !message.data.startsWith(PREFIX)) return;
  const body = JSON.parse(message.data.slice(PREFIX.length));
  if (Object.hasOwn(listeners, body.event)) listeners[body.event](body);
});
