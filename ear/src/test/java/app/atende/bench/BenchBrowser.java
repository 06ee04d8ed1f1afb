package app.atende.bench;

import app.atende.house.browser.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** A Chromium of its own with one page, in which a stopwatch runs and somebody is logged in. */
final class BenchBrowser implements AutoCloseable {
  private static final List<String> SWITCHES = List.of("--no-sandbox", "--disable-dev-shm-usage");

  private static final Keyboard.TypeOptions TYPIST = new Keyboard.TypeOptions().setDelay(80);

  /** Not by a function: the pages allow no text to become a script. */
  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private final Playwright playwright = Playwright.create();
  private final Browser chromium;
  private final Page page;
  private final CDPSession tools;
  private final List<Integer> weights = new CopyOnWriteArrayList<>();

  /** A wide screen on a fast line. */
  BenchBrowser(BenchAccounts accounts) {
    this(accounts, 1440, 900);
  }

  /** A screen, a processor and a line of this kind, from after the log-in on. */
  BenchBrowser(BenchAccounts accounts, ConsoleBench.Lab lab) {
    this(accounts, lab.width, lab.height);
    JsonObject slower = new JsonObject();
    slower.addProperty("rate", lab.slower);
    tools.send("Emulation.setCPUThrottlingRate", slower);
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", lab.delay);
    line.addProperty("downloadThroughput", lab.bytesPerSecond);
    line.addProperty("uploadThroughput", lab.bytesPerSecond);
    tools.send("Network.emulateNetworkConditions", line);
  }

  private BenchBrowser(BenchAccounts accounts, int width, int height) {
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path())
                    .setArgs(SWITCHES));
    BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("pt-BR")
                .setBaseURL(accounts.address().toString()));
    context.setDefaultTimeout(60_000);
    context.addCookies(List.of(accounts.sessionCookie()));
    page = context.newPage();
    page.addInitScript(stopwatch());
    tools = context.newCDPSession(page);
    roomierWindow(width, height);
    tools.send("Network.enable");
    tools.send("Performance.enable");
    tools.on(
        "Network.loadingFinished", event -> weights.add(event.get("encodedDataLength").getAsInt()));
  }

  /**
   * What changes in the lowest 120 pixels or so of a window is never shown by a Chromium without a
   * screen, and keys that are answered there seem to wait for the next change elsewhere: the window
   * is larger than the page.
   */
  private void roomierWindow(int width, int height) {
    JsonObject bounds = new JsonObject();
    bounds.addProperty("width", width + 400);
    bounds.addProperty("height", height + 400);
    JsonObject window = new JsonObject();
    window.add("windowId", tools.send("Browser.getWindowForTarget").get("windowId"));
    window.add("bounds", bounds);
    tools.send("Browser.setWindowBounds", window);
  }

  private static String stopwatch() {
    try (InputStream script = BenchBrowser.class.getResourceAsStream("/console-stopwatch.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes there and waits until the page hears keys and its line is quiet. */
  void open(String address) {
    page.navigate(address);
    settle();
  }

  /** Waits until nothing is being loaded any more. */
  void settle() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator("#profile-menu [data-keys] kbd").first().waitFor(ATTACHED);
  }

  /** The numbers of so many conversations of the list, which is loaded as far as needed. */
  List<Integer> cards(int many) {
    for (int tries = 0; tries < many; tries++) {
      List<Integer> shown =
          numbers(
                  "[...document.querySelectorAll('#cards > [data-card]')]"
                      + ".map((item) => Number(item.dataset.card))")
              .stream()
              .map(Double::intValue)
              .toList();
      if (shown.size() >= many) {
        return shown.subList(0, many);
      }
      page.evaluate("document.querySelector('[data-next]')?.scrollIntoView()");
      page.locator("#cards > [data-card]").nth(shown.size()).waitFor(ATTACHED);
    }
    throw new IllegalStateException("The list has fewer than " + many + " conversations");
  }

  /** Evaluates something and forgets what comes of it. */
  void ask(String expression) {
    page.evaluate(expression);
  }

  /** How many milliseconds the page says that it took. */
  double time(String expression) {
    return number(expression);
  }

  /** A number that the page knows. */
  double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private List<Double> numbers(String expression) {
    List<Double> numbers = new ArrayList<>();
    for (Object one : (List<?>) page.evaluate(expression)) {
      numbers.add(((Number) one).doubleValue());
    }
    return numbers;
  }

  /** Times that the page knows, in milliseconds. */
  Figures figures(String expression) {
    return figures(numbers(expression));
  }

  /** These milliseconds. */
  static Figures figures(List<Double> millis) {
    return Figures.of(millis.stream().mapToLong(one -> (long) (one * 1e6)).toArray());
  }

  /** One after the other, how long each took. */
  Figures many(List<Integer> ids, IntFunction<String> expression) {
    return many(ids, expression, new ArrayList<>());
  }

  /** The same; beside it what each answer weighed in bytes on the line. */
  Figures many(List<Integer> ids, IntFunction<String> expression, List<Integer> sizes) {
    weights.clear();
    List<Double> millis = new ArrayList<>();
    for (int id : ids) {
      millis.add(time(expression.apply(id)));
    }
    sizes.addAll(weights);
    return figures(millis);
  }

  /** What the answers to something weighed, in bytes on the line. */
  List<Integer> weigh(Runnable something) {
    weights.clear();
    something.run();
    return List.copyOf(weights);
  }

  /** A figure of the browser's, after it has thrown away what nobody needs. */
  double metric(String name) {
    tools.send("HeapProfiler.collectGarbage");
    for (var one : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if (one.getAsJsonObject().get("name").getAsString().equals(name)) {
        return one.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("Chromium does not tell " + name);
  }

  /** Walks through the list with the keyboard, and types a little, as fast as a person does. */
  void pressRealKeys(int steps) {
    for (int i = 0; i < steps; i++) {
      page.keyboard().press(i % 3 == 2 ? "Alt+j" : "Alt+k");
      page.evaluate("new Promise((done) => setTimeout(done, 150))");
    }
    page.keyboard().press("Alt+l");
    page.keyboard().type("Vou procurar já", TYPIST);
    page.keyboard().press("Control+k");
    page.keyboard().type("atribuir", TYPIST);
    page.keyboard().press("Escape");
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
