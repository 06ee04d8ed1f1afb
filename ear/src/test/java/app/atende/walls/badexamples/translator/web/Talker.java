package app.atende.walls.badexamples.translator.web;

import app.atende.walls.badexamples.translator.config.ErrorCode;

/** Knows HTTP codes without being a translator. */
public record Talker(ErrorCode code) {
  /** The code. */
  public int status() {
    return code.http;
  }
}
