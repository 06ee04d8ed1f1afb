package app.atende.walls.badexamples.names.contacts;

/** Kinds of work, each with its word. */
public enum Kind {
  GREET("greet");

  final String word;

  Kind(String word) {
    this.word = word;
  }
}
