package io.github.exactgrader.worker;

import java.util.ArrayList;
import java.util.List;

/** A {@link Reply} as bytes. */
public final class ReplyCodec {

    private static final int RETURNED = 0;
    private static final int THREW = 1;
    private static final int MISSING = 2;
    private static final int WRONG_TYPE = 3;
    private static final int OUTPUT_LIMIT = 4;
    private static final int BAD_SCRIPT = 5;
    private static final int OUT_OF_FUEL = 6;
    private static final int FORBIDDEN = 7;

    private ReplyCodec() {}

    /** Appends a reply. */
    public static void write(WireWriter out, Reply reply) {
        if (reply instanceof Reply.Returned returned) {
            out.tag(RETURNED).integer(returned.values().size());
            for (JavaValue value : returned.values()) {
                ValueCodec.write(out, value);
            }
        } else if (reply instanceof Reply.Threw threw) {
            out.tag(THREW).text(threw.type()).text(threw.message()).text(threw.where());
        } else if (reply instanceof Reply.Missing missing) {
            out.tag(MISSING).text(missing.why());
        } else if (reply instanceof Reply.WrongType wrong) {
            out.tag(WRONG_TYPE).text(wrong.why());
        } else if (reply instanceof Reply.BadScript bad) {
            out.tag(BAD_SCRIPT).text(bad.why());
        } else if (reply instanceof Reply.Forbidden forbidden) {
            out.tag(FORBIDDEN).text(forbidden.api()).text(forbidden.where());
        } else if (reply instanceof Reply.OutOfFuel) {
            out.tag(OUT_OF_FUEL);
        } else {
            out.tag(OUTPUT_LIMIT);
        }
    }

    /**
     * Reads a reply.
     *
     * @throws WireException if the bytes are not one
     */
    public static Reply read(WireReader in) throws WireException {
        int tag = in.tag();
        return switch (tag) {
            case RETURNED -> {
                int count = in.count(1);
                List<JavaValue> values = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    values.add(ValueCodec.read(in));
                }
                yield new Reply.Returned(values);
            }
            case THREW -> new Reply.Threw(in.text(), in.text(), in.text());
            case MISSING -> new Reply.Missing(in.text());
            case WRONG_TYPE -> new Reply.WrongType(in.text());
            case OUTPUT_LIMIT -> new Reply.OutputLimit();
            case OUT_OF_FUEL -> new Reply.OutOfFuel();
            case FORBIDDEN -> new Reply.Forbidden(in.text(), in.text());
            case BAD_SCRIPT -> new Reply.BadScript(in.text());
            default -> throw new WireException("expected a reply, found tag " + tag);
        };
    }
}
