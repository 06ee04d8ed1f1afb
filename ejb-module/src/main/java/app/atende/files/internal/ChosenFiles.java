package app.atende.files.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files of what keeps them before they go out with a message, chosen anew with each change: canned
 * responses, scheduled messages. Works in the caller's transaction.
 */
@ApplicationScoped
public class ChosenFiles {
  @Inject private AttachmentStore store;
  @Inject private Disposal disposal;

  /**
   * Makes exactly these the files, in their order: of those there were before the ones that are not
   * named go, uploads join.
   *
   * @param keys public keys; one named twice counts once
   * @param before the files that it has
   * @param join makes an upload its own, or refuses it
   * @return how many there are now
   * @throws DomainException at {@code attachments}: {@code TOO_MANY_FILES}, {@code
   *     ATTACHMENT_NOT_FOUND}
   */
  public int keep(Collection<String> keys, List<Attachment> before, Consumer<Attachment> join) {
    Set<String> wanted = new LinkedHashSet<>(keys);
    if (wanted.size() > Attachments.MOST_PER_MESSAGE) {
      throw DomainException.at(
          "attachments", ErrorCode.TOO_MANY_FILES, Attachments.MOST_PER_MESSAGE);
    }
    List<String> order = List.copyOf(wanted);
    disposal.remove(before.stream().filter(file -> !wanted.contains(file.publicKey())).toList());
    before.forEach(file -> file.standAt(order.indexOf(file.publicKey())));
    before.forEach(file -> wanted.remove(file.publicKey()));
    List<Attachment> found = wanted.isEmpty() ? List.of() : store.lock(wanted);
    if (found.size() != wanted.size()) {
      throw DomainException.at("attachments", ErrorCode.ATTACHMENT_NOT_FOUND);
    }
    found.forEach(
        file -> {
          join.accept(file);
          file.standAt(order.indexOf(file.publicKey()));
        });
    return order.size();
  }
}
