package app.atende.notifications;

import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.Paper;
import app.atende.notifications.internal.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps what would be sent. */
@ApplicationScoped
public class RecordingMail extends MailOut {

  private final List<Sent> all = new ArrayList<>();

  /** What was to be sent to whom. */
  public record Sent(Paper paper, Recipient to) {}

  @Override
  public void send(Paper paper, Recipient to) {
    all.add(new Sent(paper, to));
  }

  /** All of it, the oldest first. */
  public List<Sent> sent() {
    return List.copyOf(all);
  }
}
