package app.atende.channels.outbound;

/**
 * A picture from somebody else's address.
 *
 * @param type its content type as the other side says, without parameters, in small letters
 * @param bytes all of it
 */
public record OutboundPicture(String type, byte[] bytes) {

  /** The largest picture that is fetched, in bytes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** Copies the bytes. */
  public OutboundPicture {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
