package app.atende.web.provider;

/**
 * How much of a limit is used.
 *
 * @param used how many there are; null while nobody knows
 * @param limit how many there may be; null for as many as one likes
 */
public record LimitUse(Long used, Long limit) {

  private static final int HUNDRED = 100;
  private static final int WARN_AT = 80;

  /** How many there are, or a dash while nobody knows. */
  public String getShown() {
    return used == null ? "—" : used.toString();
  }

  /** Whether there is a limit. */
  public boolean isLimited() {
    return limit != null;
  }

  /** How much is used, in percent of the limit, from 0 to 100. */
  public int getPercent() {
    if (limit == null || used == null) {
      return 0;
    }
    return limit == 0 ? HUNDRED : (int) Math.min(HUNDRED, used * HUNDRED / limit);
  }

  /**
   * {@code full} at the limit, {@code warn} from 80 % on, else empty: a class of the stylesheet.
   */
  public String getLevel() {
    if (limit == null || used == null) {
      return "";
    }
    if (used >= limit) {
      return "full";
    }
    return getPercent() >= WARN_AT ? "warn" : "";
  }
}
