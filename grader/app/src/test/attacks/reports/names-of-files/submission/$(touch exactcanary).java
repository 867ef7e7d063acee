final class Two {}
