/// Stands in for the client that an SDK generates, so that the runtime compiles and is tested by itself.
public nonisolated struct SupportClient: Sendable {}

/// The one name by which the runtime knows the SDK that it is part of.
typealias SDK = SupportClient
