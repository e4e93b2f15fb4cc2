extension SDK {
    /// Keeps the member of a recursive type outside of the value that it is part of; read and set like any other.
    @propertyWrapper
    public nonisolated struct Indirect<Value> {
        fileprivate final class Box {
            let value: Value

            init(_ value: Value) {
                self.value = value
            }
        }

        private var box: Box

        /// Keeps the value.
        public init(wrappedValue: Value) {
            box = Box(wrappedValue)
        }

        /// The value itself.
        public var wrappedValue: Value {
            get { box.value }
            set { box = Box(newValue) }
        }
    }
}

nonisolated extension SDK.Indirect.Box: Sendable where Value: Sendable {}
nonisolated extension SDK.Indirect: Sendable where Value: Sendable {}
