package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.FilterCriteria;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which list this request is about: what a fragment is asked with, or the page's address says. */
@RequestScoped
public class AskedList {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  @Inject private CurrentActor current;
  @Inject private KeptChoices kept;
  @Inject private HttpServletRequest request;

  private ListView view;

  /**
   * The list.
   *
   * @throws DomainException {@code NOT_FOUND} for a circle or a filter that means nothing
   */
  public ListView view() {
    if (view == null) {
      view =
          new ListView(
              "/app/accounts/" + current.tenant(),
              place(),
              criteria().orElse(null),
              request.getParameter("tab"),
              status(),
              request.getParameter("sort"));
    }
    return view;
  }

  /** Where nothing says which, the one that the reader chose last; a filter says it by itself. */
  private String status() {
    String said = request.getParameter("status");
    boolean sieved = place().kind() == Place.Kind.FOLDER || criteria().isPresent();
    return said != null || sieved ? said : kept.of("list_status").orElse(null);
  }

  private Place place() {
    return circle().or(() -> numbered().findFirst()).orElse(Place.EVERYTHING);
  }

  private Stream<Place> numbered() {
    return Arrays.stream(Place.Kind.values())
        .filter(Place.Kind::isNumbered)
        .flatMap(kind -> number(kind.parameter()).stream().map(id -> new Place(kind, id)));
  }

  private Optional<Long> number(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(NUMBER.asMatchPredicate())
        .or(() -> ofAddress(name))
        .map(Long::valueOf);
  }

  /** A word that is none of ours is no page. */
  private Optional<Place> circle() {
    return Optional.ofNullable(request.getParameter("circle"))
        .or(() -> ofAddress("circle"))
        .map(
            word ->
                Place.Kind.ofWord(word)
                    .filter(Place.Kind::isCircle)
                    .map(Place::of)
                    .orElseThrow(AskedList::nothing));
  }

  private Optional<String> ofAddress(String name) {
    return Route.of(request).map(route -> route.words().get(name));
  }

  private Optional<FilterCriteria> criteria() {
    String filter = request.getParameter("filter");
    if (filter == null || filter.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(FilterCriteria.parse(filter));
    } catch (DomainException unreadable) {
      throw nothing();
    }
  }

  private static DomainException nothing() {
    return new DomainException(ErrorCode.NOT_FOUND);
  }
}
