package app.atende.web.console.settings;

import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.inboxes.InboxBots;
import app.atende.inboxes.InboxId;
import app.atende.web.page.Notices;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Who answers first at an inbox: a bot, or people at once. */
@Named
@ViewScoped
public class InboxBotView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private InboxBots inboxes;
  @Inject private BotQueries queries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private transient List<BotSummary> bots;
  private long inbox;
  private String chosen;

  @PostConstruct
  void load() {
    inbox = Route.of(request).orElseThrow().number("inbox").orElseThrow();
    Optional<BotSummary> bot = inboxes.find(new InboxId(inbox), current.actor());
    chosen = bot.map(one -> one.id().toString()).orElse("");
  }

  /** All bots of the account. */
  public List<BotSummary> getBots() {
    if (bots == null) {
      bots = queries.list(current.actor());
    }
    return bots;
  }

  /** Keeps what was chosen. */
  public void save() {
    boolean none = chosen == null || chosen.isEmpty();
    Optional<BotId> bot = none ? Optional.empty() : Optional.of(new BotId(Long.parseLong(chosen)));
    inboxes.give(new InboxId(inbox), bot, current.actor());
    notices.say("settings_inbox.message.info.bot_saved");
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
