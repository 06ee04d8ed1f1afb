package app.atende.web.console.contacts;

import java.io.Serializable;

/** A column of a table that came in, and what it shall be. */
public class ColumnChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final String header;
  private String word;

  /** The column of this number, from 0. */
  ColumnChoice(int index, String header, String word) {
    this.index = index;
    this.header = header;
    this.word = word;
  }

  /** From 0. */
  public int getIndex() {
    return index;
  }

  /** Empty for one without a heading. */
  public String getHeader() {
    return header;
  }

  /** What it is; empty for nothing. */
  public String getWord() {
    return word == null ? "" : word;
  }

  /** Takes what it is. */
  public void setWord(String word) {
    this.word = word;
  }
}
