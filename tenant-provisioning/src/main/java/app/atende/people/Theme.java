package app.atende.people;

/** How a person wants the console painted. */
public enum Theme {
  /** As the browser or the operating system says. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK
}
