package app.atende.web.console;

import app.atende.config.Now;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.OpenCount;
import app.atende.conversations.OpenCountQueries;
import app.atende.conversations.Sieve;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.web.page.Times;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers beside the entries of the secondary list, asked for once the page is there. */
@Path("/accounts/{account}/views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ViewActions {

  @Inject private OpenCountQueries counts;
  @Inject private Sorting sorting;
  @Inject private Times times;
  @Inject private Now now;
  @Inject private CurrentActor current;

  /** How many open conversations each entry holds; an entry that holds none is not there. */
  @GET
  @Path("/counts")
  public Counted counts() {
    Map<KeptFilterId, Sieve> folders =
        sorting.folders().stream().collect(Collectors.toMap(KeptFilter::id, this::sieve));
    return new Counted(
        counts.of(folders, current.actor()).stream()
            .collect(Collectors.toMap(ViewActions::address, Number::of)));
  }

  private Sieve sieve(KeptFilter folder) {
    return new Sieve(FilterCriteria.parse(folder.filter()), now.instant(), times.getZone());
  }

  private static String address(OpenCount count) {
    return new Place(kind(count.view()), count.id()).address();
  }

  private static Place.Kind kind(OpenCount.View view) {
    return switch (view) {
      case ALL -> Place.Kind.EVERYTHING;
      case MENTIONS -> Place.Kind.MENTIONS;
      case PARTICIPATING -> Place.Kind.PARTICIPATING;
      case UNATTENDED -> Place.Kind.UNATTENDED;
      case INBOX -> Place.Kind.INBOX;
      case TEAM -> Place.Kind.TEAM;
      case LABEL -> Place.Kind.LABEL;
      case FOLDER -> Place.Kind.FOLDER;
    };
  }

  /**
   * All that hold anything.
   *
   * @param views by the address of the list behind the account's own, for example {@code /inbox/3}
   */
  public record Counted(Map<String, Number> views) {}

  /**
   * How many.
   *
   * @param more whether there are more, or may be
   */
  public record Number(long number, boolean more) {

    static Number of(OpenCount count) {
      return new Number(count.number(), count.more());
    }
  }
}
