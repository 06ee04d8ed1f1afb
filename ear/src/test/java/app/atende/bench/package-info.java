/**
 * Benches: figures as ratios taken in one run, printed with their conditions, never a reason for a
 * red build. Run by {@code mvn -Pbench verify}.
 */
package app.atende.bench;
