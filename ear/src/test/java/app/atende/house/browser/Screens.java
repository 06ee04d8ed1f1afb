package app.atende.house.browser;

import app.atende.house.OpenHouse;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A real Chromium with as many people in it as a test needs. Whatever a page complains about, in
 * its console or by its content policy, is kept for the end of the test.
 */
public final class Screens implements AutoCloseable {
  private static final List<String> ALWAYS = List.of("--no-sandbox", "--disable-dev-shm-usage");

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(
        Patience.scaled(Duration.ofSeconds(5)).toMillis());
  }

  private final Playwright playwright = Playwright.create();
  private final Browser chromium;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> granted;

  /** Screens as most people have them. */
  public Screens() {
    this(List.of(), List.of());
  }

  private Screens(List<String> switches, List<String> granted) {
    this.granted = granted;
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path())
                    .setArgs(Stream.concat(ALWAYS.stream(), switches.stream()).toList()));
  }

  /** Screens of people whose browser keeps the cookies of foreign frames away. */
  public static Screens withoutForeignCookies() {
    return new Screens(List.of("--test-third-party-cookie-phaseout"), List.of());
  }

  /** Screens of people with a microphone that hums, who let every page listen that may. */
  public static Screens withMicrophone() {
    return new Screens(
        List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"),
        List.of("microphone"));
  }

  /** How a screen looks and what it speaks. */
  public record Look(int width, int height, String locale, ColorScheme colours) {
    /** A desk with a wide screen, in Portuguese and light. */
    public static final Look DESK = new Look(1440, 900, "pt-BR", ColorScheme.LIGHT);

    /** A telephone. */
    public static final Look PHONE = new Look(390, 844, "pt-BR", ColorScheme.LIGHT);

    /** The same in English. */
    public Look english() {
      return new Look(width, height, "en-US", colours);
    }

    /** The same in the dark. */
    public Look dark() {
      return new Look(width, height, locale, ColorScheme.DARK);
    }
  }

  /** A new person's browser, with cookies of its own and one page. */
  public Page screen(Look look) {
    BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale(look.locale())
                .setColorScheme(look.colours())
                .setPermissions(granted)
                .setBaseURL(OpenHouse.get().address().toString()));
    context.setDefaultTimeout(Patience.scaled(Duration.ofSeconds(10)).toMillis());
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.page().url() + ": " + message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
    return context.newPage();
  }

  /** A screen on which this person has logged in by keyboard. */
  public Page loggedIn(Person person, Look look) {
    return loggedIn(person, look, "app");
  }

  /** The same for somebody of the provider's. */
  public Page loggedInAtProvider(Person operator, Look look) {
    return loggedIn(operator, look, "provider");
  }

  private Page loggedIn(Person person, Look look, String console) {
    Page page = screen(look);
    page.navigate("/" + console + "/login");
    PlaywrightAssertions.assertThat(page.locator("[id='login:email']")).isFocused();
    page.keyboard().type(person.email());
    page.keyboard().press("Tab");
    page.locator("[id='login:password']").focus();
    page.keyboard().type(person.password());
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/" + console + "/accounts"));
    return page;
  }

  /** What the pages complained about: errors of scripts and breaches of the content policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
