package app.atende.faults;

import app.atende.house.world.Answer;
import app.atende.house.world.Contact;
import app.atende.house.world.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A script that posts numbered messages, one after the other, and repeats what was not answered.
 * Each run of it goes on behind the last.
 */
final class Sender implements Runnable {
  private static final int PAGE = 20;

  private final Contact contact;
  private final int messages;
  private final AtomicInteger acknowledged;
  private final Map<String, Long> ids = new LinkedHashMap<>();

  Sender(Contact contact, int messages, AtomicInteger acknowledged) {
    this.contact = contact;
    this.messages = messages;
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    int before = ids.size();
    for (int number = before + 1; number <= before + messages; number++) {
      String key = "key-" + number;
      Patience.within(Duration.ofSeconds(90)).until(() -> tried(key));
      acknowledged.incrementAndGet();
    }
  }

  private boolean tried(String key) {
    try {
      Answer answer = contact.writes("text of " + key, key);
      if (answer.status() / 100 == 2) {
        ids.put(key, answer.json().path("id").asLong());
        return true;
      }
      if (answer.status() / 100 == 4 && answer.status() != 404 && answer.status() != 429) {
        throw new AssertionError("Refused: " + answer);
      }
      return false;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  /** Sends keys again that were answered before; gives those that got another id. */
  List<String> repeated() {
    List<String> other = new ArrayList<>();
    ids.forEach(
        (key, id) -> {
          long again = contact.writes("text of " + key, key).ok().json().path("id").asLong();
          if (again != id) {
            other.add(key);
          }
        });
    return other;
  }

  /** The number of his conversation. */
  long conversation() {
    return contact.conversation();
  }

  List<String> expected() {
    return ids.keySet().stream().map(key -> "text of " + key).toList();
  }

  /** Everything that stands in the conversation, oldest first. */
  List<String> kept() {
    List<String> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (true) {
      String page = before == Long.MAX_VALUE ? "" : "?before=" + before;
      JsonNode read = contact.client().get(contact.messages() + page).ok().json();
      List<String> texts = new ArrayList<>();
      for (JsonNode message : read) {
        texts.add(message.path("content").asText());
        before = Math.min(before, message.path("id").asLong());
      }
      all.addAll(0, texts);
      if (texts.size() < PAGE) {
        return all;
      }
    }
  }
}
