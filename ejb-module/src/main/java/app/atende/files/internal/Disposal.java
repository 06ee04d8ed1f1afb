package app.atende.files.internal;

import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Removes rows in the caller's transaction; their bytes follow once it has committed. */
@ApplicationScoped
public class Disposal {
  @Inject private AttachmentStore store;
  @Inject private Tenants tenants;
  @Inject private Event<BytesDropped> dropped;

  /** Removes these; none is no error. */
  public void remove(List<Attachment> attachments) {
    if (!attachments.isEmpty()) {
      store.remove(attachments);
      List<String> keys = attachments.stream().map(Attachment::storageKey).toList();
      dropped.fire(new BytesDropped(tenants.current(), keys));
    }
  }
}
