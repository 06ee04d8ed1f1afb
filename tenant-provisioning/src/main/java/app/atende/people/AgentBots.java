package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The agent bots of the whole installation; their tokens come from {@link ApiTokens}. */
@ApplicationScoped
public class AgentBots {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int LONGEST_URL = 2048;

  private final ControlDatabase control;
  private final ApiTokens tokens;
  private final Now now;

  /** The bots in this database. */
  @Inject
  public AgentBots(ControlDatabase control, ApiTokens tokens, Now now) {
    this.control = control;
    this.tokens = tokens;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected AgentBots() {
    this(null, null, null);
  }

  /**
   * Makes a bot.
   *
   * @param tenant the account that it belongs to, null for the whole installation
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}, {@code URL_INVALID}
   */
  public AgentBot create(AgentBot.Edit edit, TenantId tenant) {
    Checked checked = Checked.of(edit);
    long id =
        control.insert(
            "INSERT INTO agent_bot (name, description, outgoing_url, account_id, created_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            checked.name(),
            checked.description(),
            checked.url(),
            tenant == null ? null : tenant.value(),
            now.instant());
    return get(id);
  }

  /** The bot with this id, if there is one. */
  public Optional<AgentBot> find(long id) {
    return control.find(
        "SELECT id, name, description, outgoing_url, account_id FROM agent_bot WHERE id = ?",
        AgentBots::read,
        id);
  }

  /** The bots with these ids, by id, in one statement; those that are gone are left out. */
  public List<AgentBot> ofIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return control.list(
        "SELECT id, name, description, outgoing_url, account_id FROM agent_bot WHERE id IN ("
            + String.join(", ", Collections.nCopies(ids.size(), "?"))
            + ") ORDER BY id",
        AgentBots::read,
        ids.toArray());
  }

  /**
   * The bot with this id.
   *
   * @throws DomainException {@code BOT_NOT_FOUND}
   */
  public AgentBot get(long id) {
    return find(id).orElseThrow(() -> new DomainException(ErrorCode.BOT_NOT_FOUND));
  }

  /**
   * Changes what is given.
   *
   * @throws DomainException {@code BOT_NOT_FOUND}, {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG},
   *     {@code URL_INVALID}
   */
  public AgentBot change(long id, AgentBot.Edit edit) {
    AgentBot before = get(id);
    String oldUrl = before.url() == null ? null : before.url().toString();
    Checked checked =
        Checked.of(
            new AgentBot.Edit(
                edit.name() == null ? before.name() : edit.name(),
                edit.description() == null ? before.description() : edit.description(),
                edit.outgoingUrl() == null ? oldUrl : edit.outgoingUrl()));
    control.update(
        "UPDATE agent_bot SET name = ?, description = ?, outgoing_url = ? WHERE id = ?",
        checked.name(),
        checked.description(),
        checked.url(),
        id);
    return get(id);
  }

  /** Deletes a bot with its tokens; deleting nobody does nothing. */
  public void delete(long id) {
    tokens.revokeAll(TokenOwner.bot(id));
    control.update("DELETE FROM agent_bot WHERE id = ?", id);
  }

  private static AgentBot read(Row row) throws SQLException {
    String url = row.text("outgoing_url");
    return new AgentBot(
        row.number("id"),
        row.text("name"),
        row.text("description"),
        url == null ? null : URI.create(url),
        row.maybeNumber("account_id").map(TenantId::new).orElse(null));
  }

  private record Checked(String name, String description, String url) {
    static Checked of(AgentBot.Edit edit) {
      return new Checked(
          ShortText.required("name", edit.name(), LONGEST_NAME),
          ShortText.optional("description", edit.description(), LONGEST_DESCRIPTION),
          address(ShortText.optional("outgoing_url", edit.outgoingUrl(), LONGEST_URL)));
    }

    private static String address(String typed) {
      if (typed == null) {
        return null;
      }
      try {
        URI uri = new URI(typed);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
          return uri.toString();
        }
      } catch (URISyntaxException notAnAddress) {
        throw DomainException.at("outgoing_url", ErrorCode.URL_INVALID);
      }
      throw DomainException.at("outgoing_url", ErrorCode.URL_INVALID);
    }
  }
}
