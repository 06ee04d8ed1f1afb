package app.atende.house.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Looks at pages with the eyes of a machine that knows the rules of accessibility. */
final class Accessible {
  /**
   * What sticks out at the side: the page itself, the tab that is open, what is done with a row.
   */
  private static final String TOO_WIDE =
      "() => [document.scrollingElement, ...document.querySelectorAll('.page-scroll')]"
          + ".filter(each => each.scrollWidth > each.clientWidth + 1)"
          + ".concat([...document.querySelectorAll("
          + "'.row-actions > *, .page-tabs [aria-current], .page-frame > .secondary [aria-current]')]"
          + ".filter(each => each.getBoundingClientRect().right > innerWidth + 1))"
          + ".map(each => each.outerHTML.slice(0, 80))";

  private static final String LIVELY_FRAMES =
      "iframe:not([sandbox]), iframe[sandbox*=allow-scripts]";

  /**
   * What fades has other colours until it stands. What lies under the pointer is found out with the
   * next picture only, so a page stands when nothing has moved over two of them. A button that
   * asked the server is given back, by PrimeFaces, half a second after it was pressed at the
   * earliest.
   */
  private static final String STILL =
      """
      async () => {
        const picture = () => new Promise(requestAnimationFrame);
        const moving = () => document.getAnimations()
          .filter(one => one.effect.getComputedTiming().endTime < Infinity);
        do {
          await Promise.allSettled(moving().map(one => one.finished));
          await picture();
          await picture();
        } while (moving().length || document.querySelector('.ui-state-loading'));
      }
      """;

  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE.english().dark());

  private final BiFunction<Screens, Look, Page> opened;

  private Accessible(BiFunction<Screens, Look, Page> opened) {
    this.opened = opened;
  }

  /** What everybody sees. */
  static Accessible toEverybody() {
    return new Accessible(Screens::screen);
  }

  /** What this person sees. */
  static Accessible to(Person person) {
    return new Accessible((screens, look) -> screens.loggedIn(person, look));
  }

  /** What this operator of the provider sees. */
  static Accessible toOperator(Person operator) {
    return new Accessible((screens, look) -> screens.loggedInAtProvider(operator, look));
  }

  /**
   * A page, and what is done on it before it is looked at.
   *
   * @param arrive opens it
   */
  record Visit(String name, Consumer<Page> arrive) {
    static Visit to(String path) {
      return new Visit(path, page -> page.navigate(path));
    }

    /** The shop of the demo with the widget of this inbox in it. */
    static Visit toShop(Inbox site) {
      return new Visit("/demo", page -> openShop(page, site));
    }

    Visit then(String what, Consumer<Page> done) {
      return new Visit(name + " " + what, arrive.andThen(done));
    }

    Visit withDialog(String dialog) {
      return then(
          "with " + dialog,
          page -> {
            page.evaluate("name => PF(name).show()", dialog);
            page.locator(".ui-dialog.ui-overlay-visible, .ui-dialog:visible").first().waitFor();
          });
    }
  }

  /** The files of the demo, served as the product serves them where the demo is on. */
  private static void openShop(Page page, Inbox site) {
    page.route("**/demo", route -> fulfil(route, "shop.html", "text/html", site));
    page.route("**/demo/shop.css", route -> fulfil(route, "shop.css", "text/css", site));
    page.route("**/demo/shop.js", route -> fulfil(route, "shop.js", "text/javascript", site));
    page.navigate("/demo");
    page.locator(".atende-bubble").waitFor();
  }

  private static void fulfil(Route route, String file, String type, Inbox site) {
    try {
      String text =
          Files.readString(Path.of("../web-module/src/main/webapp/WEB-INF/demo").resolve(file))
              .replace("{{base}}", OpenHouse.get().address().toString())
              .replace("{{token}}", site.token());
      route.fulfill(
          new Route.FulfillOptions().setContentType(type + "; charset=utf-8").setBody(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Demands that none of these pages breaks a rule, wide and light as well as small and dark. Both
   * looks are taken at the same time, each with a browser of its own.
   */
  void demand(Visit... visits) {
    List<String> found =
        LOOKS.parallelStream().flatMap(look -> found(look, List.of(visits)).stream()).toList();
    assertThat(found).isEmpty();
  }

  private List<String> found(Look look, List<Visit> visits) {
    List<String> found = new ArrayList<>();
    try (Screens screens = new Screens()) {
      Page page = opened.apply(screens, look);
      for (Visit visit : visits) {
        visit.arrive().accept(page);
        page.evaluate(STILL);
        for (Rule rule : violations(page)) {
          CheckedNode first = rule.getNodes().get(0);
          String where = first.getHtml() + " " + first.getFailureSummary();
          found.add(visit.name() + " " + look + ": " + rule.getId() + " " + where);
        }
        for (Object wide : (List<?>) page.evaluate(TOO_WIDE)) {
          found.add(visit.name() + " " + look + ": too wide " + wide);
        }
      }
    }
    return found;
  }

  /**
   * All rules, looked at from inside of the page. With frames in it they are put together on a page
   * of their own, which sees into every frame and costs seconds. In a frame without script nothing
   * can be asked: what stands there is the mail of somebody else.
   */
  private static List<Rule> violations(Page page) {
    AxeRunOptions onlyViolations = new AxeRunOptions();
    onlyViolations.setResultTypes(List.of("violations"));
    boolean hasFrames = page.locator(LIVELY_FRAMES).count() > 0;
    return new AxeBuilder(page)
        .options(onlyViolations)
        .setLegacyMode(!hasFrames)
        .analyze()
        .getViolations();
  }
}
