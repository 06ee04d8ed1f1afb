package app.atende.notifications.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/**
 * What the console's worker shows (contract 6.1): what happened, where, and where a click leads.
 * What people wrote is not in it, since it is shown on locked screens.
 *
 * @param tag a later one takes its place on the screen
 */
public record PushText(String title, String body, String tag, String url) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The text about a notice. */
  public static PushText of(
      WaitingNotice notice, NoticePaper.About about, MailWords words, Place place) {
    String number = about.conversation().id().toString();
    return new PushText(
        NoticePaper.subject(words, about),
        about.conversation().inbox().name() + " · " + place.account(),
        about.kind().word() + "_" + number + "_" + notice.id(),
        place.link());
  }

  /** The name of the account, and the address of the conversation. */
  public record Place(String account, String link) {}

  byte[] json() {
    try {
      return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
