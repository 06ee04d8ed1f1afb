package app.atende.events.internal;

import app.atende.events.Cause;
import app.atende.events.EventNote;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;

/** How a note is written in the outbox: a small JSON object. */
public final class NotePaper {

  private static final ObjectMapper JSON = new ObjectMapper();

  private NotePaper() {}

  /** What stands in the column {@code payload}. */
  private record Payload(String at, String by, long byId, Map<String, Long> ids) {}

  /** Writes a note; the event's word has a column of its own. */
  public static String write(EventNote note) {
    Cause by = note.causedBy();
    try {
      return JSON.writeValueAsString(
          new Payload(note.at().toString(), by.kind(), by.id(), note.ids()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ids, words and times are always JSON", e);
    }
  }

  /** Reads a note; throws {@link IllegalArgumentException} when it is none of ours. */
  public static EventNote read(String event, String payload) {
    try {
      Payload read = JSON.readValue(payload, Payload.class);
      return new EventNote(
          event, Instant.parse(read.at()), new Cause(read.by(), read.byId()), read.ids());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An outbox row holds no note of ours", e);
    }
  }
}
