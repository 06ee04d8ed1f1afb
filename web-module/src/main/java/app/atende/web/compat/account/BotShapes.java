package app.atende.web.compat.account;

import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.bots.BotToken;
import app.atende.config.Settings;
import app.atende.roles.Permission;
import app.atende.web.compat.shapes.AgentBotShape;
import app.atende.web.compat.shapes.AgentBotShape.Secrets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Bots as the caller may see them: with their secrets if he makes bots. */
@RequestScoped
public class BotShapes {

  @Inject private ApiCall call;
  @Inject private BotQueries queries;
  @Inject private Settings settings;

  /** These, with one statement for their secrets at most. */
  List<AgentBotShape> all(List<BotSummary> bots, long account) {
    Map<BotId, String> secrets = secrets();
    return bots.stream()
        .map(bot -> shape(bot, account, new Secrets(null, secrets.get(bot.id()))))
        .toList();
  }

  /** One of them. */
  AgentBotShape one(BotSummary bot, long account) {
    return all(List.of(bot), account).get(0);
  }

  /** One with the API token that was made for it just now. */
  AgentBotShape one(BotToken made, long account) {
    BotSummary bot = queries.get(made.id(), call.actor());
    return shape(bot, account, new Secrets(made.secret(), secrets().get(made.id())));
  }

  private AgentBotShape shape(BotSummary bot, long account, Secrets secrets) {
    return AgentBotShape.of(bot, account, settings.http().baseUrl().toString(), secrets);
  }

  private Map<BotId, String> secrets() {
    boolean makes = call.actor().may(Permission.AUTOMATION_MANAGE);
    return makes ? queries.secrets(call.actor()) : Map.of();
  }
}
