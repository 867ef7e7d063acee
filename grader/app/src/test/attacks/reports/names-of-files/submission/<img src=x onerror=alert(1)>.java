final class One {}
