package app.atende.web.console.settings;

import app.atende.web.page.Notices;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import app.atende.webhooks.DeliveryDetail;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryLine;
import app.atende.webhooks.DeliveryPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a webhook, the address of an inbox or a bot was told in thirty days: found, looked at, sent
 * again.
 */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;
  private static final String TICKED = "picked";

  @Inject private DeliveryLogs logs;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private transient DeliveryPage page;
  private transient DeliveryDetail chosen;
  private LogOwner owner;
  private DeliveriesWanted wanted;
  private ArrayList<Long> again = new ArrayList<>();

  /** Reads what the address asks for; later requests of the view ask for the same. */
  @PostConstruct
  void read() {
    owner = LogOwner.of(Route.of(request).orElseThrow());
    wanted = DeliveriesWanted.of(request);
  }

  private DeliveryPage page() {
    if (page == null) {
      page = logs.list(owner, wanted.look(ROWS), current.actor());
    }
    return page;
  }

  /** The deliveries of this page, the newest first. */
  public List<DeliveryLine> getRows() {
    return page().lines();
  }

  /** Reads them anew. */
  public void refresh() {
    page = null;
  }

  /** Address of the next page into the past; null on the last one. */
  public String getNext() {
    return page().next() == null ? null : home() + wanted.query(page().next());
  }

  /** Address of the first page of the same. */
  public String getNewest() {
    return home() + wanted.query(null);
  }

  /** Address of the whole log. */
  public String getNewestOfAll() {
    return home();
  }

  /** Whether this is not the first page. */
  public boolean isOlder() {
    return !wanted.before().isEmpty();
  }

  private String home() {
    return "/app/accounts/" + current.tenant() + owner.path();
  }

  /** What the address asks for. */
  public DeliveriesWanted getWanted() {
    return wanted;
  }

  /** Opens a delivery. */
  public void choose(DeliveryId id) {
    chosen = logs.get(owner, id, current.actor());
  }

  /** The delivery that is open, or null. */
  public DeliveryDetail getChosen() {
    return chosen;
  }

  /** Asks whether this one is to be sent again. */
  public void ask(DeliveryId id) {
    again = new ArrayList<>(List.of(id.value()));
  }

  /** Asks whether those that are ticked are to be sent again. */
  public void askTicked() {
    String[] ticked = request.getParameterValues(TICKED);
    again = new ArrayList<>();
    if (ticked != null) {
      Arrays.stream(ticked)
          .filter(one -> one.matches("[1-9][0-9]{0,17}"))
          .forEach(one -> again.add(Long.valueOf(one)));
    }
  }

  /** Sends again what was asked for. */
  public void replay() {
    List<DeliveryId> ids = again.stream().map(DeliveryId::new).toList();
    told(logs.replay(owner, ids, current.actor()));
  }

  /** Sends again all that were given up. */
  public void replayFailed() {
    told(logs.replayFailed(owner, current.actor()));
  }

  private void told(int count) {
    page = null;
    again = new ArrayList<>();
    notices.sayCount("settings_webhook.message.info.replayed", count);
  }

  /** How many are asked for. */
  public int getAgain() {
    return again.size();
  }
}
