package app.atende.conversations.internal;

import app.atende.accounts.Perishable;
import app.atende.config.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * What the hub remembers only for a while. Receipts outlive every channel's habit of bringing a
 * message again; a client's key holds for a day, as the contract says; a raw payload is kept a
 * month for those who look for a lost message, and so is who asked for a transcript; a draft that
 * nobody went on with, or that says there is none, three months.
 */
@ApplicationScoped
public class PerishableRows {
  private static final Duration RECEIPT = Duration.ofDays(60);
  private static final Duration SENT_ONCE = Duration.ofDays(1);
  private static final Duration TRANSCRIPT = Duration.ofDays(30);
  private static final Duration PAYLOAD = Duration.ofDays(30);
  private static final Duration DRAFT = Duration.ofDays(90);

  @Inject private PerishedStore store;
  @Inject private Now now;

  @Produces
  Perishable receipts() {
    return new Kind("receipt", most -> store.dropReceipts(before(RECEIPT), most));
  }

  @Produces
  Perishable sentOnce() {
    return new Kind("sent-once", most -> store.dropSentOnce(before(SENT_ONCE), most));
  }

  @Produces
  Perishable payloads() {
    return new Kind("inbound-payload", most -> store.dropPayloads(before(PAYLOAD), most));
  }

  @Produces
  Perishable drafts() {
    return new Kind("draft", most -> store.dropDrafts(before(DRAFT), most));
  }

  @Produces
  Perishable transcripts() {
    return new Kind("transcript", most -> store.dropTranscripts(before(TRANSCRIPT), most));
  }

  private Instant before(Duration age) {
    return now.instant().minus(age);
  }

  private record Kind(String name, Dropping dropping) implements Perishable {
    @Override
    public int drop(int most) {
      return dropping.drop(most);
    }
  }

  @FunctionalInterface
  private interface Dropping {
    int drop(int most);
  }
}
