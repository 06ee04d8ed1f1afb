package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@code user_ids} of a body. */
final class AgentIds {

  private static final String KEY = "user_ids";

  private AgentIds() {}

  /** Each once; a number that cannot be an id is {@code AGENT_NOT_FOUND}. */
  static Set<AgentId> of(LooseBody body) {
    List<Long> ids = body.numbers(KEY);
    if (ids.stream().anyMatch(id -> id <= 0)) {
      throw DomainException.at(KEY, ErrorCode.AGENT_NOT_FOUND);
    }
    return ids.stream().map(AgentId::new).collect(Collectors.toSet());
  }
}
