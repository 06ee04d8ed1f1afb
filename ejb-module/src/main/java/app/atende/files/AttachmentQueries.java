package app.atende.files;

import app.atende.files.internal.Attachment;
import app.atende.files.internal.AttachmentStore;
import app.atende.files.internal.FileStore;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of the bound account's files. Files of messages are read with the messages, whose
 * room has checked who may see them; a public key is a right by itself, as long as its row is there
 * and its message's inbox is not deleted (X12).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttachmentQueries {
  @Inject private AttachmentStore store;
  @Inject private FileStore files;
  @Inject private Tenants tenants;

  /**
   * The files of these messages by message id, each message's oldest first, in one query. Messages
   * without files are left out.
   */
  public Map<Long, List<AttachmentSummary>> ofMessages(Collection<Long> messages, Actor actor) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    return store.ofMessages(messages).stream()
        .map(Attachment::summary)
        .collect(Collectors.groupingBy(AttachmentSummary::message));
  }

  /** The file with this public key; empty when there is none, or none any more. */
  public Optional<AttachmentSummary> find(String key, Actor actor) {
    return store.find(key).map(Attachment::summary);
  }

  /**
   * The files with these public keys that are no message's, in the order of the keys and in one
   * query; those that are not there are left out.
   */
  public List<AttachmentSummary> unsent(List<String> keys, Actor actor) {
    return keys.isEmpty()
        ? List.of()
        : store.unsent(keys).stream()
            .map(Attachment::summary)
            .sorted(Comparator.comparing(file -> keys.indexOf(file.key())))
            .toList();
  }

  /** The file with this public key and where its bytes lie; empty when either is gone. */
  public Optional<FileContent> open(String key, Actor actor) {
    return store
        .find(key)
        .flatMap(
            row ->
                files
                    .find(tenants.current(), row.storageKey())
                    .map(bytes -> new FileContent(row.summary(), bytes)));
  }
}
