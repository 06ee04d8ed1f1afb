package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the page «refused» says: why the request went no further. */
@Named
@RequestScoped
public class Refused {
  private Words words;
  private DomainException refusal;

  /** For CDI. */
  protected Refused() {}

  /** Speaks the reader's language. */
  @Inject
  public Refused(Words words) {
    this.words = words;
  }

  /** Notes why. */
  void because(DomainException why) {
    this.refusal = why;
  }

  /** The sentence of the refusal. */
  public String getSentence() {
    return refusal == null ? "" : words.refusal(refusal);
  }
}
