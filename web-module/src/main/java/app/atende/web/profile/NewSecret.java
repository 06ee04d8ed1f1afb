package app.atende.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The secret that was just made: it lives as long as the answer that shows it. */
@Named
@RequestScoped
public class NewSecret {
  private String secret;

  /** Keeps it for the answer. */
  void show(String made) {
    this.secret = made;
  }

  /** The secret, or null when none was made. */
  public String getValue() {
    return secret;
  }
}
