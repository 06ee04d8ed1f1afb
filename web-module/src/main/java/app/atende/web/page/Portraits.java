package app.atende.web.page;

import app.atende.files.Pictures;

/** Where the pictures of people are read. An address changes with its picture. */
public final class Portraits {

  /** Where the pictures of agents begin. What follows is the key. */
  public static final String OF_AGENTS = "/app/pictures/";

  private Portraits() {}

  /** The address of a contact's or bot's picture; null without one. */
  public static String ofContact(String key) {
    return key == null || key.isEmpty() ? null : Pictures.PATH + key;
  }

  /** The address of an agent's picture; null without one. */
  public static String ofAgent(String key) {
    return key == null || key.isEmpty() ? null : OF_AGENTS + key;
  }
}
