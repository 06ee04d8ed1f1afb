package app.atende.web.console.settings;

import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** One bot: where it is told what happens. Its log is read by another bean. */
@Named
@ViewScoped
public class BotView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private BotQueries queries;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private transient BotSummary bot;
  private long id;

  @PostConstruct
  void load() {
    id = Route.of(request).orElseThrow().number("bot").orElseThrow();
    getBot();
  }

  /** As it is. */
  public BotSummary getBot() {
    if (bot == null) {
      bot = queries.get(new BotId(id), current.actor());
    }
    return bot;
  }

  /** Looks again where it is told. */
  public void refresh() {
    bot = null;
  }
}
