package app.atende.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says on the page that something was done. Refusals are said by the handler of exceptions. */
@RequestScoped
public class Notices {
  private Words words;

  /** For CDI. */
  protected Notices() {}

  /** Speaks the reader's language. */
  @Inject
  public Notices(Words words) {
    this.words = words;
  }

  /** Says the sentence of this key. */
  public void say(String key, Object... args) {
    tell(words.say(key, args));
  }

  /** Says the sentence of this key for so many, in the number that it has in the language. */
  public void sayCount(String key, long number) {
    tell(words.count(key, number));
  }

  private static void tell(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
  }
}
