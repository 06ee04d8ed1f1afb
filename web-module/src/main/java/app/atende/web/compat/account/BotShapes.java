package app.atende.web.compat.account;

import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.bots.BotToken;
import app.atende.roles.Permission;
import app.atende.web.compat.shapes.AgentBotShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Bots as the caller may see them: with their secrets if he makes bots. */
@RequestScoped
public class BotShapes {

  @Inject private ApiCall call;
  @Inject private BotQueries queries;

  /** These, with one statement for their secrets at most. */
  List<AgentBotShape> all(List<BotSummary> bots, long account) {
    Map<BotId, String> secrets = secrets();
    return bots.stream()
        .map(bot -> AgentBotShape.of(bot, account, null, secrets.get(bot.id())))
        .toList();
  }

  /** One of them. */
  AgentBotShape one(BotSummary bot, long account) {
    return all(List.of(bot), account).get(0);
  }

  /** One with the API token that was made for it just now. */
  AgentBotShape one(BotToken made, long account) {
    BotSummary bot = queries.get(made.id(), call.actor());
    return AgentBotShape.of(bot, account, made.secret(), secrets().get(made.id()));
  }

  private Map<BotId, String> secrets() {
    boolean makes = call.actor().may(Permission.AUTOMATION_MANAGE);
    return makes ? queries.secrets(call.actor()) : Map.of();
  }
}
