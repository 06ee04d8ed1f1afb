package app.atende.files;

import app.atende.accounts.Perishable;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Uploads that nobody gave to a message within a day. */
@ApplicationScoped
public class UnusedUploads implements Perishable {
  @Inject private Attachments attachments;

  @Override
  public String name() {
    return "unused-upload";
  }

  @Override
  public int drop(int most) {
    return attachments.tidyUnused(most, Actor.SYSTEM);
  }
}
