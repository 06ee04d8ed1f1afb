package app.atende.house.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The console's line for live news: what the page says on it, and something that may come first.
 */
final class ConsoleLine {
  private static final Runnable NOTHING = () -> {};

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<WebSocketRoute> lines = new CopyOnWriteArrayList<>();
  private final AtomicReference<Runnable> before = new AtomicReference<>(NOTHING);
  private final Page page;

  /** Listens on the lines of this page, which has not been anywhere yet. */
  ConsoleLine(Page page) {
    this.page = page;
    page.routeWebSocket("**/ws/console*", this::connect);
  }

  private void connect(WebSocketRoute line) {
    before.getAndSet(NOTHING).run();
    WebSocketRoute server = line.connectToServer();
    line.onMessage(
        frame -> {
          said.add(frame.text());
          server.send(frame.text());
        });
    lines.add(line);
  }

  /** Does this when the page asks for its next line, before it gets one. */
  void beforeTheNext(Runnable something) {
    before.set(something);
  }

  /** Cuts the line; the page asks for another one. */
  void cut() {
    said.clear();
    lines.forEach(WebSocketRoute::close);
    lines.clear();
  }

  /** Waits until the page has said that this conversation is on the screen; 0 for none. */
  void hearsOpen(long conversation) {
    String frame = "{\"open\":{\"conversation\":" + conversation + "}}";
    page.waitForCondition(() -> said.contains(frame));
  }
}
