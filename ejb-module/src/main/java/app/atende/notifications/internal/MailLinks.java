package app.atende.notifications.internal;

import app.atende.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The addresses in our mails: always below the operator's base URL, never made from a request. */
@ApplicationScoped
public class MailLinks {
  private String base;

  /** For the container's proxy. */
  protected MailLinks() {}

  /** Below the operator's base URL. */
  @Inject
  public MailLinks(Settings settings) {
    this.base = settings.http().baseUrl().toString();
  }

  /** Where an invited person chooses his password. */
  public String invitation(String token) {
    return base + "/app/invitation?token=" + token;
  }

  /** Where a forgotten password is replaced. */
  public String reset(String token) {
    return base + "/app/reset?token=" + token;
  }

  /** Where a file of a message is. */
  public String file(String path) {
    return base + path;
  }

  /** Where people log in. */
  public String login() {
    return base + "/app/login";
  }
}
