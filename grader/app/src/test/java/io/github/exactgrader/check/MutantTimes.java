package io.github.exactgrader.check;

import io.github.exactgrader.assignment.*;
import io.github.exactgrader.expr.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class MutantTimes {
    @Test
    void times() throws Exception {
        List<Double> warm = new ArrayList<>(); List<Double> second = new ArrayList<>(); List<Double> bases = new ArrayList<>();
        for (String id : List.of("gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients")) {
            Path folder = Path.of("/tmp/w/mutants/assignments").resolve(id);
            Assignment a = AssignmentReader.read(folder);
            Key key = KeyReader.read(folder, a);
            AnswerChecks checks = new AnswerChecks(a, key);
            for (Field f : a.fields()) {
                if (!(key.of(f.id()) instanceof FieldKey.Symbolic s)) continue;
                List<DrawnCase> cases = new CaseDrawer(key.secret(), a.id()).draw(f.id(), s.cases());
                KeyMutants m = new KeyMutants(f, s.answer().expr(), key.secret(), cases);
                AnswerCheck check = checks.of(f);
                long t0 = System.nanoTime();
                CheckResult w = check.check(Sample.text(f.kind() == FieldKind.SET ? f.variable() + " > 17" : "17"), Map.of());
                long t1 = System.nanoTime();
                List<Suspect<Expr>> distinct = m.distinct();
                long t2 = System.nanoTime();
                int hint = 0, mis = 0, other = 0, right = 0; long worst = 0;
                List<String> others = new ArrayList<>();
                for (Suspect<Expr> d : distinct) {
                    String text = TextPrinter.print(d.wrong());
                    long u = System.nanoTime();
                    CheckResult r = check.check(Sample.text(text), Map.of());
                    long v = System.nanoTime() - u;
                    worst = Math.max(worst, v); warm.add(v / 1e6);
                    if (r.evidence().containsKey("hint")) hint++;
                    else if (r.evidence().containsKey("misconception")) mis++;
                    else { if (r.verdict() == Verdict.CORRECT) right++; else other++; others.add(text + " : " + r.verdict() + " " + r.message()); }
                }
                double base = 0, full = 0;
                AnswerCheck bare = f.kind() == FieldKind.SET ? new SetCheck(f, s.answer().expr(), Suspects.of(s, t -> AnswerReading.parse(f, t)), cases) : new FormulaCheck(f, s.answer().expr(), Suspects.of(s, t -> AnswerReading.parse(f, t)), key.secret(), cases);
                for (int pass = 0; pass < 2; pass++) for (Suspect<Expr> d : distinct) {
                    String text = TextPrinter.print(d.wrong());
                    long u = System.nanoTime();
                    bare.check(Sample.text(text), Map.of());
                    long v = System.nanoTime();
                    check.check(Sample.text(text), Map.of());
                    long x = System.nanoTime();
                    if (pass == 1) { base += (v - u) / 1e6; full += (x - v) / 1e6; second.add((x - v) / 1e6); bases.add((v - u) / 1e6); }
                }
                System.out.printf("   warm mean: bare %.1f ms, with hints %.1f ms; ", base / distinct.size(), full / distinct.size());
                System.out.printf("%s %s trees %d distinct %d first %.1f ms distinct %.1f ms worst %.1f ms hint %d mis %d other %d right %d%n", id, f.id(), m.trees().size(), distinct.size(), (t1-t0)/1e6, (t2-t1)/1e6, worst/1e6, hint, mis, other, right);
                if (!others.isEmpty() ) System.out.println("    " + String.join("\n    ", others.subList(0, Math.min(12, others.size()))));
            }
        }
        Collections.sort(second); Collections.sort(bases);
        System.out.printf("warm p50 %.2f p95 %.2f p99 %.2f; bare p50 %.2f p95 %.2f p99 %.2f%n", second.get(second.size()/2), second.get(second.size()*95/100), second.get(second.size()*99/100), bases.get(second.size()/2), bases.get(second.size()*95/100), bases.get(second.size()*99/100));
        Collections.sort(warm);
        System.out.printf("pairs %d p50 %.2f p95 %.2f p99 %.2f max %.2f%n", warm.size(), warm.get(warm.size()/2), warm.get(warm.size()*95/100), warm.get(warm.size()*99/100), warm.get(warm.size()-1));
    }
}
