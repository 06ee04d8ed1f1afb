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
  private volatile boolean broken;

  /** Listens on the lines of this page, which has not been anywhere yet. */
  ConsoleLine(Page page) {
    this.page = page;
    page.routeWebSocket("**/ws/console*", this::connect);
  }

  private void connect(WebSocketRoute line) {
    if (broken) {
      line.close();
      return;
    }
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

  /** Cuts the line and lets no other one through until it is mended. */
  void breaks() {
    broken = true;
    cut();
  }

  /** The next line gets through. */
  void mends() {
    broken = false;
  }

  /** Waits until the page has said that this conversation is on the screen; 0 for none. */
  void hearsOpen(long conversation) {
    String frame = "{\"open\":{\"conversation\":" + conversation + "}}";
    page.waitForCondition(() -> said.contains(frame));
  }
}
