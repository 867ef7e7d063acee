interface Reply {

    record Returned(java.util.List<Object> values) implements Reply {}
}
