package app.atende.provisioning;

import java.util.function.Consumer;

/**
 * One step of a run. Its work may run twice: after a failure, a kill or a lost lease it starts
 * again from its beginning and must end in the same state. Whatever it throws stops the run here.
 *
 * @param name a stable word in kebab-case, stored and shown
 */
record AccountStep(String name, Consumer<StepContext> work) {}
