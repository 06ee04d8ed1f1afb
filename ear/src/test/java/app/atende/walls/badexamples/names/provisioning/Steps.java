package app.atende.walls.badexamples.names.provisioning;

import app.atende.walls.badexamples.Breaks;

/** Makes steps. */
public final class Steps {
  private Steps() {}

  static AccountStep constant() {
    return new AccountStep("open");
  }

  @Breaks
  static AccountStep byClass() {
    return new AccountStep(Steps.class.getSimpleName());
  }
}
