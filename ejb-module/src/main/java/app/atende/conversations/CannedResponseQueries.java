package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.internal.CannedResponse;
import app.atende.conversations.internal.CannedResponseStore;
import app.atende.files.AttachmentSummary;
import app.atende.files.CannedFiles;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The canned responses of the bound account. Every agent sees all of them (S1.4); nobody else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CannedResponseQueries {
  private static final int MOST = 1000;
  private static final int LONGEST_QUERY = 200;

  @Inject private CannedResponseStore store;
  @Inject private CannedFiles files;

  /**
   * Those whose short code begins with the words, by code; then those that hold them elsewhere in
   * code or content. No words find all. Two statements with their files, a third one for words.
   *
   * @param words as somebody types them; null or blank for all
   * @param most how many at most, up to 1000
   */
  public List<CannedResponseSummary> search(String words, int most, Actor actor) {
    if (!actor.isAgent() && !actor.isSystem()) {
      return List.of();
    }
    String wanted = words == null ? "" : words.strip();
    if (wanted.length() > LONGEST_QUERY) {
      return List.of();
    }
    int rows = Math.max(1, Math.min(most, MOST));
    List<CannedResponse> found = new ArrayList<>(store.beginning(wanted, rows));
    if (!wanted.isEmpty() && found.size() < rows) {
      found.addAll(store.holding(wanted, rows - found.size()));
    }
    return summaries(found, actor);
  }

  /** One of them, if it is still there; nothing for who is no agent. */
  public Optional<CannedResponseSummary> find(CannedResponseId id, Actor actor) {
    return store
        .find(id)
        .filter(found -> actor.isAgent() || actor.isSystem())
        .map(found -> summaries(List.of(found), actor).get(0));
  }

  /** One of them; throws {@code CANNED_RESPONSE_NOT_FOUND}, also for who is no agent. */
  public CannedResponseSummary get(CannedResponseId id, Actor actor) {
    return find(id, actor)
        .orElseThrow(() -> new DomainException(ErrorCode.CANNED_RESPONSE_NOT_FOUND));
  }

  private List<CannedResponseSummary> summaries(List<CannedResponse> found, Actor actor) {
    List<Long> ids = found.stream().map(response -> response.id().value()).toList();
    Map<Long, List<AttachmentSummary>> theirs = files.of(ids, actor);
    return found.stream()
        .map(response -> response.summary(theirs.getOrDefault(response.id().value(), List.of())))
        .toList();
  }
}
