package app.atende.conversations.internal;

import app.atende.rows.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition that a number holds some digits. No index finds digits in the middle of a number;
 * but few numbers below a million hold three given ones, and those can be named: each place at
 * which the digits may stand gives stretches of numbers, and an index knows stretches. Fewer digits
 * are held by so many numbers that a list finds a page of them soon.
 *
 * @param column the number's column, a constant of the code
 * @param digits what it shall hold
 */
record DigitsSql(String column, String digits) {

  private static final int FEWEST = 3;
  private static final long BEYOND = 1_000_000;

  /** Whether so few numbers hold the digits that they are named. */
  boolean isNarrow() {
    return digits.length() >= FEWEST;
  }

  Sql condition() {
    Sql like = new Sql(column + " LIKE ?", "%" + digits + "%");
    if (!isNarrow()) {
      return like;
    }
    Sql sql = new Sql("(" + column + " >= ? AND ", BEYOND).add(like);
    List<Long> single = new ArrayList<>();
    for (Stretch stretch : stretches()) {
      if (stretch.first() == stretch.last()) {
        single.add(stretch.first());
      } else {
        sql.add(" OR " + column + " BETWEEN ? AND ?", stretch.first(), stretch.last());
      }
    }
    return sql.add(" OR " + column + " IN ").addList(single).add(")");
  }

  /** The numbers below a million that hold the digits. No number begins with a zero. */
  List<Stretch> stretches() {
    List<Stretch> all = new ArrayList<>();
    if (digits.length() > Long.toString(BEYOND - 1).length()) {
      return all;
    }
    long block = power(digits.length());
    for (long behind = 1; behind * block <= BEYOND; behind *= 10) {
      long middle = Long.parseLong(digits) * behind;
      long fewest = digits.startsWith("0") ? 1 : 0;
      for (long before = fewest; before < BEYOND / (behind * block); before++) {
        long first = before * behind * block + middle;
        all.add(new Stretch(first, first + behind - 1));
      }
    }
    return all;
  }

  private static long power(int exponent) {
    return (long) Math.pow(10, exponent);
  }

  /** Numbers that follow each other. */
  record Stretch(long first, long last) {}
}
