package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The command bar of a page. */
final class CommandBar {
  private final Page page;

  private CommandBar(Page page) {
    this.page = page;
  }

  /** Waits until the page hears keys: it draws some of them as soon as it does. */
  static void heardOn(Page page) {
    page.locator("#profile-menu [data-keys] kbd")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Opens it with its key from wherever the focus stands. */
  static CommandBar openedOn(Page page) {
    heardOn(page);
    page.keyboard().press("Control+k");
    CommandBar bar = new CommandBar(page);
    assertThat(bar.field()).isFocused();
    return bar;
  }

  Locator dialog() {
    return page.locator("#command-bar");
  }

  Locator field() {
    return page.locator("#command-field");
  }

  /** The option that is offered under this name. */
  Locator option(String name) {
    return page.locator("#command-options [role=option]")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly())));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** Types into the field, in place of what stands there. */
  CommandBar type(String text) {
    field().fill(text);
    return this;
  }

  /** Presses Enter once this option is the one that Enter means. */
  CommandBar choose(String name) {
    assertThat(page.locator("#command-options [aria-selected=true]")).containsText(name);
    page.keyboard().press("Enter");
    return this;
  }
}
