package app.atende.walls.badexamples.translator.config;

/** As the real one. */
public enum ErrorCode {
  LOST(404);

  public final int http;

  ErrorCode(int http) {
    this.http = http;
  }
}
