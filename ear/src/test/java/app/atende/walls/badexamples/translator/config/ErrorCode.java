package app.atende.walls.badexamples.translator.config;

/** As the real one. */
public enum ErrorCode {
  LOST(404);

  private final int http;

  ErrorCode(int http) {
    this.http = http;
  }

  /** The HTTP status. */
  public int http() {
    return http;
  }
}
