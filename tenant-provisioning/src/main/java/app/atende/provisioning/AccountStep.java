package app.atende.provisioning;

import app.atende.control.Statements;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One step of a run. Its work may run twice: after a failure, a kill or a lost lease it starts
 * again from its beginning and must end in the same state. Whatever it throws stops the run here.
 *
 * @param name a stable word in kebab-case, stored and shown
 * @param end what must not happen twice: rows of the control schema or the relay that are written
 *     in the very transaction that marks the step as done
 */
record AccountStep(
    String name, Consumer<StepContext> work, BiConsumer<Statements, StepContext> end) {

  /** A step all of whose work may run twice. */
  AccountStep(String name, Consumer<StepContext> work) {
    this(name, work, (transaction, context) -> {});
  }

  /** A step that does nothing but write rows, once. */
  static AccountStep once(String name, BiConsumer<Statements, StepContext> end) {
    return new AccountStep(name, context -> {}, end);
  }
}
