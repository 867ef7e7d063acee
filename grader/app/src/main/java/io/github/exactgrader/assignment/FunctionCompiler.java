package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Derivative;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.Instruction;
import io.github.exactgrader.worker.Operation;
import io.github.exactgrader.worker.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a formula into the postfix program of a function argument; drawn names become constants. */
public final class FunctionCompiler {

    private final FunctionFormula function;
    private final Evaluator<Double> constants;
    private final List<Instruction> instructions = new ArrayList<>();

    private FunctionCompiler(FunctionFormula function, Map<String, Value<Double>> drawn) {
        this.function = function;
        this.constants = new Evaluator<>(new DoubleArithmetic(), drawn, FunctionSymbols.none());
    }

    /**
     * Compiles a function argument for one case.
     *
     * @param function what the author wrote
     * @param drawn the drawn names of the case
     * @throws AssignmentException if the formula uses what a function argument cannot
     */
    public static FunctionValue compile(FunctionFormula function, Map<String, Value<Double>> drawn) {
        Expr formula = function.formula().expr();
        List<String> inputs = function.inputs();
        List<Program> components = new ArrayList<>();
        switch (function.form()) {
            case VALUE -> components.add(program(function, formula, drawn));
            case GRADIENT ->
                inputs.forEach(input -> components.add(program(function, derivative(function, formula, input), drawn)));
            case HESSIAN ->
                inputs.forEach(row -> inputs.forEach(column -> components.add(
                        program(function, derivative(function, derivative(function, formula, row), column), drawn))));
        }
        return switch (function.form()) {
            case VALUE ->
                inputs.size() == 1
                        ? FunctionValue.ofScalar(components.get(0))
                        : FunctionValue.ofField(inputs.size(), components.get(0));
            case GRADIENT -> FunctionValue.ofVector(inputs.size(), components);
            case HESSIAN -> FunctionValue.ofMatrix(inputs.size(), inputs.size(), components);
        };
    }

    private static Expr derivative(FunctionFormula function, Expr formula, String input) {
        try {
            return Derivative.of(formula, input);
        } catch (IllegalArgumentException e) {
            throw unsupported(function);
        }
    }

    private static Program program(FunctionFormula function, Expr formula, Map<String, Value<Double>> drawn) {
        FunctionCompiler compiler = new FunctionCompiler(function, drawn);
        try {
            compiler.add(formula);
        } catch (UndefinedValueException e) {
            throw new AssignmentException(
                    function.formula().location(),
                    Messages.noValue("\"" + function.formula().text() + "\"", String.valueOf(e.getMessage())));
        }
        return new Program(compiler.instructions);
    }

    private void add(Expr expr) {
        if (FreeSymbols.of(expr).stream().noneMatch(function.inputs()::contains)) {
            instructions.add(new Instruction.Constant(Values.number(constants.evaluate(expr))));
        } else if (expr instanceof Symbol symbol) {
            instructions.add(new Instruction.Input(function.inputs().indexOf(symbol.name())));
        } else if (expr instanceof Negate negate) {
            add(negate.operand());
            apply(Operation.NEGATE);
        } else if (expr instanceof Binary binary) {
            add(binary.left());
            add(binary.right());
            apply(
                    switch (binary.operation()) {
                        case ADD -> Operation.ADD;
                        case SUBTRACT -> Operation.SUBTRACT;
                        case MULTIPLY -> Operation.MULTIPLY;
                        case DIVIDE -> Operation.DIVIDE;
                        case POWER -> Operation.POWER;
                    });
        } else if (expr instanceof Call call) {
            call(call);
        } else {
            throw unsupported(function);
        }
    }

    private void call(Call call) {
        call.arguments().forEach(this::add);
        if (call.function().equals("relu")) {
            instructions.add(new Instruction.Constant(0));
            apply(Operation.MAX);
            return;
        }
        Optional<Operation> operation = Operation.ofWord(call.function());
        if (operation.isEmpty()
                || operation.get().operands() != call.arguments().size()) {
            throw unsupported(function);
        }
        apply(operation.get());
    }

    private void apply(Operation operation) {
        instructions.add(new Instruction.Apply(operation));
    }

    private static AssignmentException unsupported(FunctionFormula function) {
        return new AssignmentException(
                function.formula().location(),
                Messages.badFunction(function.formula().text()));
    }
}
