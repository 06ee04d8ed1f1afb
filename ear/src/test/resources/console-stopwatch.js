// What a bench asks the page: runs before everything else in it.
(() => {
  const watch = { frames: new Map(), bubbles: [], tasks: [], shifts: 0, lcp: 0, interactions: new Map() };
  window.stopwatch = watch;

  const observe = (type, see, more = {}) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
    } catch {
      // this browser does not tell
    }
  };
  observe('longtask', ({ startTime, duration }) => watch.tasks.push({ startTime, duration }));
  observe('layout-shift', ({ value, hadRecentInput }) => (watch.shifts += hadRecentInput ? 0 : value));
  observe('largest-contentful-paint', ({ startTime }) => (watch.lcp = startTime));
  observe('event', ({ duration, interactionId: id }) => id && watch.interactions.set(id, Math.max(duration, watch.interactions.get(id) ?? 0)), { durationThreshold: 16 });

  // When the frame about a message came over the socket.
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...how) {
      super(...how);
      this.addEventListener('message', ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.event === 'message_created') watch.frames.set(String(frame.id), performance.now());
      });
    }
  };

  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));

  const until = (holds) =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error('nothing changed within 10 s')), 10000);
      const look = () => {
        if (!holds()) return false;
        clearTimeout(late);
        eyes.disconnect();
        painted().then(done);
        return true;
      };
      const eyes = new MutationObserver(look);
      eyes.observe(document.body, { childList: true, subtree: true, attributes: true });
      look();
    });

  const head = () => document.querySelector('.thread-head')?.dataset.conversation;

  /** Milliseconds from asking for this conversation to its being painted. */
  watch.switchTo = async (id) => {
    const begun = performance.now();
    document.querySelector(`#cards > [data-card="${id}"] .card`).click();
    return (await until(() => head() === String(id))) - begun;
  };

  /** Milliseconds from the key to the neighbour's being painted. */
  watch.step = async (key) => {
    const before = head();
    const begun = performance.now();
    const press = { key: key.toLowerCase(), code: `Key${key}`, altKey: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press));
    return (await until(() => head() !== before && head())) - begun;
  };

  /** Milliseconds from Enter to the own bubble's being painted. */
  watch.send = async (text) => {
    const field = document.getElementById('reply');
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const begun = performance.now();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
    const shown = () => [...document.querySelectorAll('#log-inner > [data-echo]')].some((one) => one.textContent.includes(text));
    return (await until(shown)) - begun;
  };

  /** Milliseconds from the frame to the bubble of this text. */
  watch.arrives = async (text) => {
    const bubble = () => [...document.querySelectorAll('#log-inner > [data-message]')].find((one) => one.textContent.includes(text));
    const seen = await until(bubble);
    return seen - (watch.frames.get(bubble().dataset.message) ?? NaN);
  };

  /** Milliseconds for a piece of work that never changes: tells how fast the machine is while something is measured on it. */
  watch.yardstick = () => {
    const begun = performance.now();
    const box = document.createElement('div');
    for (let i = 0; i < 2000; i++) {
      const row = document.createElement('p');
      row.textContent = `${i} ${Math.sqrt(i)}`;
      box.append(row);
    }
    document.body.append(box);
    box.getBoundingClientRect();
    [...box.children].sort((one, other) => one.textContent.localeCompare(other.textContent));
    box.remove();
    return performance.now() - begun;
  };

  /** How long interactions take, from the slowest on; those of less than 16 ms are not told. */
  watch.slowest = () => [0, ...watch.interactions.values()].sort((one, other) => other - one);

  /** Interaction to next paint, as browsers define it: the slowest but one of each fifty. */
  watch.inp = () => watch.slowest()[Math.floor((performance.interactionCount ?? watch.interactions.size) / 50)] ?? 0;

  /** Server time of every thread that was read since the last time, in milliseconds. */
  watch.threads = () => {
    const read = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/fragments/thread'));
    performance.clearResourceTimings();
    return read.map(({ requestStart, responseStart }) => responseStart - requestStart);
  };
  performance.setResourceTimingBufferSize(2000);
})();
