package app.atende.web.console.settings;

import app.atende.webhooks.DeliveryLook;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Which part of a webhook's log somebody wants to see, as it stands in the address, so that reload,
 * Back and sharing work. What is none of ours asks for nothing.
 *
 * @param state of a delivery; empty for all
 * @param event the word of the outside; empty for all
 * @param before where an earlier part ended; empty for the newest
 */
public record DeliveriesWanted(String state, String event, String before) implements Serializable {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  /** What this request asks for. */
  public static DeliveriesWanted of(HttpServletRequest request) {
    String state = text(request, "state");
    String event = text(request, "event");
    String before = text(request, "before");
    return new DeliveriesWanted(
        Arrays.stream(DeliveryState.values()).anyMatch(one -> one.name().equals(state))
            ? state
            : "",
        HookEvent.ofWord(event).isPresent() ? event : "",
        NUMBER.matcher(before).matches() ? before : "");
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** Whether anything was chosen. */
  public boolean filtered() {
    return !(state + event).isEmpty();
  }

  /** The same for the room. */
  DeliveryLook look(int rows) {
    return new DeliveryLook(
        state.isEmpty() ? null : DeliveryState.valueOf(state),
        HookEvent.ofWord(event).orElse(null),
        before.isEmpty() ? null : Long.valueOf(before),
        rows);
  }

  /**
   * As it stands behind an address, with its question mark; empty for all of the log.
   *
   * @param from where to go on; null for the newest
   */
  String query(Long from) {
    StringJoiner all = new StringJoiner("&", "?", "").setEmptyValue("");
    add(all, "state", state);
    add(all, "event", event);
    add(all, "before", from == null ? "" : from.toString());
    return all.toString();
  }

  private static void add(StringJoiner all, String name, String value) {
    if (!value.isEmpty()) {
      all.add(name + "=" + value);
    }
  }
}
