package app.atende.webhooks.internal;

import app.atende.attributes.Attributes;
import app.atende.channels.payloads.Typist;
import app.atende.roles.Actor;

/** What is kept of somebody's typing until it is told. */
final class TypingNote {

  static final String KIND = "by";
  static final String ID = "id";
  static final String PRIVATE = "private";

  private TypingNote() {}

  /** Who it was. */
  static Typist read(String json) {
    Attributes kept = Attributes.ofJson(json);
    return new Typist(
        Actor.Kind.valueOf(kept.text(KIND).orElseThrow()),
        kept.number(ID).orElseThrow(),
        Boolean.TRUE.equals(kept.values().get(PRIVATE)));
  }
}
