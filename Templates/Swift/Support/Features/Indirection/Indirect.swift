/// Keeps a member outside of the value that it is part of: one of a recursive type, or a large one.
///
/// The member itself is computed from it, so that users do not see it. (A property wrapper would read better, but none
/// is allowed in a `nonisolated` type.)
nonisolated struct Indirect<Value> {
    fileprivate final class Box {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box

    /// Keeps the value.
    init(_ value: Value) {
        box = Box(value)
    }

    /// The value; setting it leaves copies as they are.
    var value: Value {
        get { box.value }
        set { box = Box(newValue) }
    }
}

nonisolated extension Indirect.Box: Sendable where Value: Sendable {}
nonisolated extension Indirect: Sendable where Value: Sendable {}
