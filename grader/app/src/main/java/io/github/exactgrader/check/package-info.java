/**
 * An answer or an outcome, held against the key.
 *
 * <p>In: an answer (or call outcomes) and the key of its field. Out: a {@code CheckResult}: verdict, share, evidence,
 * message. The only package that decides whether something is right.
 *
 * <p>{@code AnswerChecks} chooses the check of a field and wraps it: the check itself ({@code FormulaCheck},
 * {@code SetCheck}, {@code MatrixCheck}, {@code GraphCheck}, {@code TraceCheck}, {@code NumberCheck}, ...), around it
 * {@code FollowCheck} for what follows from earlier answers, around that {@code Hints} for known and generated mistakes.
 *
 * <ul>
 *   <li>Formulas: {@code FormulaEquivalence} goes from {@code NumericEquivalence} and {@code Certificate} (intervals:
 *       {@code Enclosure...}) over {@code EqualityProof} (a prime field: {@code Exp...}, {@code FormulaSignature}) to
 *       {@code CellPoints} (every case distinction: {@code Switch...}, {@code Cell...}, {@code Trial...}).
 *   <li>Sets: {@code SetEquivalence} with {@code CriticalValues}, {@code Zeros}, {@code Root} and {@code ExactZero};
 *       {@code SetBranches} beyond the cases; {@code SetCredit} for parts.
 *   <li>Matrix formulas: {@code Matrix...}, over {@code LongPrimeField}.
 *   <li>Graphs and traces: {@code Graph...}, {@code Trace...}, {@code LocalDerivatives}.
 *   <li>Following: {@code Follow...}, {@code ...Target}, {@code EarlierAnswers}.
 *   <li>Mistakes: {@code Suspects}, {@code ...Mutants}, {@code ...Slips}, {@code ...Picture}, {@code Meaning}.
 *   <li>Java: {@code MethodTests}, {@code MethodCheck}, {@code ValueComparison}, {@code Output...}.
 *   <li>Without a key: {@code ...Form}, {@code FormCheck}, {@code DomainCheck}, {@code ExampleTests}.
 * </ul>
 */
@NullMarked
package io.github.exactgrader.check;

import org.jspecify.annotations.NullMarked;
