package app.atende.conversations.internal;

import app.atende.contacts.ContactsMerged;
import app.atende.files.Attachments;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** When a contact goes into another one, all that stands under him here goes with him, at once. */
@ApplicationScoped
public class FollowMergedContact {

  @Inject private MovedContactStore store;
  @Inject private Attachments attachments;

  void follow(@Observes ContactsMerged merged) {
    store.move(merged.merged(), merged.kept(), merged.at());
    store.copyLabels(merged.merged(), merged.kept());
    attachments.handOver(merged.merged().value(), merged.kept().value(), Actor.SYSTEM);
  }
}
