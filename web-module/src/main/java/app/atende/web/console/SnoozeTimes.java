package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.SnoozePreset;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Until when something is put aside, as the console's script says it. */
@RequestScoped
public class SnoozeTimes {

  @Inject private Times times;
  @Inject private Now now;

  /**
   * The moment; empty for the contact's next message.
   *
   * @param preset the word of a {@link SnoozePreset}; not asked where {@code at} says it
   * @param at day and hour in the account's zone, such as {@code 2026-11-30T09:00}, or null
   * @throws DomainException {@code VALUE_INVALID} for what is neither
   */
  Optional<Instant> of(String preset, String at) {
    return at == null
        ? SnoozePreset.ofWord(preset)
            .orElseThrow(SnoozeTimes::invalid)
            .end(now.instant(), times.getZone())
        : Optional.of(times.ofClock(at).orElseThrow(SnoozeTimes::invalid));
  }

  private static DomainException invalid() {
    return DomainException.at("until", ErrorCode.VALUE_INVALID);
  }
}
