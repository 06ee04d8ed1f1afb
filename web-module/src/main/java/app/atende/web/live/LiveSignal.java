package app.atende.web.live;

import app.atende.realtime.LiveNews;
import java.util.function.Function;

/** Live news with their number. Belongs to the account's lane, where one thread at a time works. */
public final class LiveSignal {

  private final long seq;
  private final String epoch;
  private final LiveNews news;
  private String frame;

  /**
   * News that nobody has heard yet.
   *
   * @param seq grows by one with each piece of news of the account, on this node
   * @param epoch of the numbering; another one means that numbers began anew
   * @param news what happened
   */
  public LiveSignal(long seq, String epoch, LiveNews news) {
    this.seq = seq;
    this.epoch = epoch;
    this.news = news;
  }

  /** The number. */
  public long seq() {
    return seq;
  }

  /** The epoch of the number. */
  public String epoch() {
    return epoch;
  }

  /** What happened. */
  public LiveNews news() {
    return news;
  }

  /**
   * What browsers are told, made when the first one hears it and kept for all others, also for
   * those who catch up later.
   */
  String frame(Function<LiveSignal, String> maker) {
    if (frame == null) {
      frame = maker.apply(this);
    }
    return frame;
  }
}
