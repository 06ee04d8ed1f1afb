package app.atende.demo.internal;

import java.time.Duration;

/**
 * Something that somebody does in a conversation of the demo.
 *
 * @param after how long after the step before
 * @param who the short name of an agent, or {@link #CONTACT}
 * @param words what is said, to whom or to which team it is given, the title of a label, the word
 *     of a priority, or the key of an attribute with its value; may be empty
 * @param file the name of a file that goes with a message; null for none
 */
record DemoStep(Duration after, String who, Deed deed, String words, String file) {
  /** The short name of the contact. */
  static final String CONTACT = "c";

  /** What can be done, with the mark that stands for it in the script. */
  enum Deed {
    SAY(':'),
    NOTE('!'),
    GIVE('>'),
    RESOLVE('='),
    READ('?'),
    DESCRIBE('#'),
    LABEL('+'),
    RANK('^'),
    PASS('&'),
    KNOW('@'),
    REMEMBER('*'),
    TAG('%');

    private final char mark;

    Deed(char mark) {
      this.mark = mark;
    }

    static Deed of(String mark) {
      for (Deed deed : values()) {
        if (deed.mark == mark.charAt(0)) {
          return deed;
        }
      }
      throw new IllegalArgumentException("no mark of a deed: " + mark);
    }
  }

  boolean isByContact() {
    return CONTACT.equals(who);
  }
}
