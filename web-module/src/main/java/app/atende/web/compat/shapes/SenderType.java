package app.atende.web.compat.shapes;

import app.atende.roles.Actor;

/** What the dialect calls the kind of a sender, in events. */
enum SenderType {
  USER("User"),
  CONTACT("Contact"),
  BOT("AgentBot"),
  HOUSE(null);

  private final String word;

  SenderType(String word) {
    this.word = word;
  }

  /** The word on the wire; null for the house itself. */
  String word() {
    return word;
  }

  static SenderType of(Actor.Kind kind) {
    return switch (kind) {
      case AGENT -> USER;
      case CONTACT -> CONTACT;
      case BOT -> BOT;
      case SYSTEM -> HOUSE;
    };
  }
}
