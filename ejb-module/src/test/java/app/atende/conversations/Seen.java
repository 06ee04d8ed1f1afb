package app.atende.conversations;

import app.atende.roles.Permission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The matrix of the test: who there is, which conversations there are, and what is expected. */
final class Seen {

  private static final long ADA = 2;
  private static final long BEN = 3;

  /**
   * A conversation as rights look at it.
   *
   * @param number display number and row
   * @param member whether Ada is a member of its inbox
   * @param assignee 0 for nobody
   * @param takesPart whether Ada takes part
   * @param ofHerTeam whether it is given to a team of Ada's
   */
  record Case(long number, boolean member, long assignee, boolean takesPart, boolean ofHerTeam) {
    long inbox() {
      return member ? 1 : 2;
    }
  }

  /** What Ada is: a plain agent, an administrator, or somebody with these ticks. */
  record Holder(String name, Set<Permission> ticks) {

    boolean isCustom() {
      return ticks != null;
    }

    boolean isAdministrator() {
      return name.equals("administrator");
    }

    private boolean has(Permission permission) {
      return isCustom() && ticks.contains(permission);
    }

    /** What the words of the design say, one after the other. */
    boolean sees(Case it) {
      if (isAdministrator() || has(Permission.CONVERSATION_MANAGE)) {
        return true;
      }
      boolean mine = it.assignee() == ADA;
      if (!isCustom()) {
        return it.member() || mine;
      }
      boolean unassigned = has(Permission.CONVERSATION_UNASSIGNED_MANAGE);
      boolean assigned = has(Permission.CONVERSATION_PARTICIPATING_MANAGE);
      boolean byFirst = unassigned && (mine || (it.assignee() == 0 && it.member()));
      boolean bySecond =
          assigned && (mine || it.takesPart() || (it.assignee() != 0 && it.member()));
      return byFirst || bySecond;
    }

    /** The same of one that is asked for by its number. */
    boolean opens(Case it) {
      return sees(it) || (!isCustom() && it.ofHerTeam());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Seen() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (boolean member : new boolean[] {true, false}) {
      for (long assignee : new long[] {0, ADA, BEN}) {
        for (boolean takesPart : new boolean[] {true, false}) {
          for (boolean ofHerTeam : new boolean[] {true, false}) {
            cases.add(new Case(cases.size() + 1, member, assignee, takesPart, ofHerTeam));
          }
        }
      }
    }
    return cases;
  }

  static List<Holder> holders() {
    List<Holder> holders = new ArrayList<>();
    holders.add(new Holder("administrator", null));
    holders.add(new Holder("plain agent", null));
    List<Permission> three =
        List.of(
            Permission.CONVERSATION_MANAGE,
            Permission.CONVERSATION_UNASSIGNED_MANAGE,
            Permission.CONVERSATION_PARTICIPATING_MANAGE);
    for (int mask = 0; mask < 8; mask++) {
      Set<Permission> ticks = EnumSet.noneOf(Permission.class);
      for (int bit = 0; bit < three.size(); bit++) {
        if ((mask & 1 << bit) != 0) {
          ticks.add(three.get(bit));
        }
      }
      holders.add(new Holder("ticks " + ticks, ticks));
    }
    return holders;
  }
}
