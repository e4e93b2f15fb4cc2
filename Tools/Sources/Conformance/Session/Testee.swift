/// A program that makes calls for the tester.
package struct Testee: Sendable, Equatable {
    /// What reports call it.
    package let name: String
    /// The program and its arguments.
    package let command: [String]

    /// A testee by its name and its command, which has at least one word.
    package init(name: String, command: [String]) {
        self.name = name
        self.command = command
    }
}

/// How long and how much is waited for.
package struct PatienceLimits: Sendable {
    /// How long a testee may take to introduce itself.
    package var start = Duration.seconds(30)
    /// How long it may take over one call.
    package var call = Duration.seconds(10)
    /// How long it may take to end when it is told to.
    package var stop = Duration.seconds(5)
    /// How much time may be lost by a testee that is lost again and again.
    package var losses = Duration.seconds(120)
    /// How many bytes a line may have.
    package var line = 16 << 20

    /// The usual limits.
    package init() {}
}
