package app.atende.web.compat.account;

import java.util.function.Supplier;

/** Reads something when it is first asked for, and then no more; for one request and one thread. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> source;
  private T read;

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    if (read == null) {
      read = source.get();
    }
    return read;
  }
}
