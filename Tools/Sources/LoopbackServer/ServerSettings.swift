/// Where a server listens, and how long it waits for its clients.
package struct ServerSettings: Sendable {
    /// The address.
    package var host = "127.0.0.1"
    /// The port; 0: any that is free.
    package var port = 0
    /// How long a client may take to send a whole request, from the start of the connection or the last answer on; nil: as
    /// long as it likes.
    package var patience: Duration?

    /// The loopback interface, and a port that is free.
    package init() {}
}

/// Why a server does not listen.
package struct ServerUnavailable: Error {
    /// The reason, in the system's words.
    package let reason: String
}
