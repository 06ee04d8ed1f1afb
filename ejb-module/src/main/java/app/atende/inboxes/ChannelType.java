package app.atende.inboxes;

/** By which road messages come in and go out. The names stand in the database. */
public enum ChannelType {
  /** The widget on a website. */
  WEBSITE("Channel::WebWidget"),
  /** Programs that speak the public client API. */
  API("Channel::Api");

  private final String word;

  ChannelType(String word) {
    this.word = word;
  }

  /** The word of the contract, such as {@code Channel::Api}. */
  public String word() {
    return word;
  }
}
