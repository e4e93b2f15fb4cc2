import APIModel

/// A resource as Swift declares it.
struct SwiftResource: Sendable {
    /// The resource.
    let resource: Resource
    /// Its names.
    let names: SwiftNames.ResourceNames
    /// The properties that lead to it from the client, such as `trainings`.
    let path: [String]
    /// The operations.
    let operations: [SwiftOperation]
    /// The resources inside.
    let children: [SwiftResource]

    /// The resource and those inside of it, outermost first.
    var all: [SwiftResource] { [self] + children.flatMap(\.all) }
}

extension SwiftSDK {
    /// The resources of the client.
    var resources: [SwiftResource] { swiftResources(api.resources, names.resources, inside: []) }

    /// All resources, each before those inside it.
    var allResources: [SwiftResource] { resources.flatMap(\.all) }

    private func swiftResources(
        _ resources: [Resource],
        _ names: [SwiftNames.ResourceNames],
        inside path: [String]
    ) -> [SwiftResource] {
        zip(resources, names).map { resource, names in
            SwiftResource(
                resource: resource,
                names: names,
                path: path + [names.property],
                operations: zip(resource.operations, names.operations).map { SwiftOperation($0, named: $1, of: self) },
                children: swiftResources(resource.children, names.children, inside: path + [names.property])
            )
        }
    }
}
