/// A large value that is kept in several places: each of them holds one word, and a table of many grows cheaply.
final class Shared<Value> {
    /// The value.
    let value: Value

    /// Keeps `value`.
    init(_ value: consuming Value) {
        self.value = value
    }
}
