package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.world.Patience;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody at a customer's website, who opens the widget there and writes. */
final class Visitor {
  private final Page page;
  private final FrameLocator widget;

  private Visitor(Page page) {
    this.page = page;
    this.widget = page.frameLocator("#chatwoot_live_chat_widget");
  }

  /** Goes to a shop and opens the widget's conversation there. */
  static Visitor at(Shop shop, Page page) {
    page.navigate(shop.address());
    Visitor visitor = new Visitor(page);
    visitor.opens();
    return visitor;
  }

  /** Opens the widget, after a page was loaded. */
  void opens() {
    page.locator(".atende-bubble").click();
    widget.locator("button.primary").click();
    assertThat(widget.locator("textarea")).isVisible();
  }

  /** Types without sending. */
  void types(String text) {
    widget.locator("textarea").pressSequentially(text);
  }

  /** Writes, waits until the house has it, and sees it stand in the conversation. */
  void says(String text) {
    widget.locator("textarea").fill(text);
    page.waitForResponse(
        answer -> answer.url().contains("/widget/messages") && answer.ok(),
        () -> widget.locator("button.send").click());
    assertThat(log().getByText(text)).isVisible();
  }

  /** Sends a text file. */
  void sends(String file, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    widget.locator("input[type=file]").setInputFiles(new FilePayload(file, "text/plain", bytes));
    widget.locator("button.send").click();
  }

  /** The cookie of the shop's own by which the visitor is known again; waits until it is there. */
  String session() {
    return Patience.within(Duration.ofSeconds(5)).until(this::cookie, found -> !found.isEmpty());
  }

  private String cookie() {
    return page.context().cookies(page.url()).stream()
        .filter(cookie -> cookie.name.equals("cw_conversation"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  /** What stands in the conversation. */
  Locator log() {
    return widget.locator("[role=log]");
  }

  /** The widget. */
  FrameLocator widget() {
    return widget;
  }

  /** The shop's page. */
  Page page() {
    return page;
  }
}
